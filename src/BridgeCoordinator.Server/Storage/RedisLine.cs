using System.Security.Cryptography;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using StackExchange.Redis;

namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// The one connection to Redis, and how much trust it has at present. While the breaker is open ordinary calls fail at once
/// instead of waiting; only <see cref="TryAsync"/>, called in a steady rhythm by whoever polls, finds out when to close it.
/// </summary>
public sealed partial class RedisLine : IAsyncDisposable
{
    /// <summary>
    /// For whatever must be true: a replica may be behind, and while no primary is there the library would ask it all the same.
    /// </summary>
    public const CommandFlags Truth = CommandFlags.DemandMaster;

    private static readonly ResiliencePropertyKey<TimeSpan> More = new("more time");

    private readonly ConnectionMultiplexer connection;
    private readonly CircuitBreakerStateProvider breaker = new();
    private readonly ResiliencePipeline guarded;
    private readonly ResiliencePipeline unguarded;
    private readonly ResiliencePipeline reading;
    private readonly ILogger logger;

    private RedisLine(ConnectionMultiplexer connection, RedisOptions options, TimeProvider time, ILogger logger)
    {
        this.connection = connection;
        this.logger = logger;
        Options = options;
        connection.ConnectionRestored += (_, _) => Restored?.Invoke();
        unguarded = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(Patience()).Build();
        guarded = new ResiliencePipelineBuilder { TimeProvider = time }.AddCircuitBreaker(Breaker()).AddPipeline(unguarded).Build();
        reading = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(ReadAgain()).Build();
    }

    /// <summary>The connection was lost and is there again: what happened meanwhile is unknown.</summary>
    public event Action? Restored;

    public RedisOptions Options { get; }

    public IDatabase Database => connection.GetDatabase();

    public ISubscriber Subscriber => connection.GetSubscriber();

    /// <summary>False while calls are refused at once.</summary>
    public bool IsTrusted => breaker.CircuitState == CircuitState.Closed;

    /// <summary>A Redis that is not there yet is waited for in the background; one that refuses us would do so for ever.</summary>
    /// <exception cref="StoreStartException">Redis refuses this client, or the configuration cannot be read.</exception>
    public static RedisLine Connect(RedisOptions options, TimeProvider time, ILogger<RedisLine> logger)
    {
        try
        {
            var settings = options.ToConnectionOptions();
            return new RedisLine(Connect(settings, logger), options, time, logger);
        }
        catch (Exception e) when (e is RedisException or ArgumentException or CryptographicException or IOException)
        {
            throw new StoreStartException(
                $"Không kết nối được tới Redis: {e.Message} Hãy kiểm tra Redis:Configuration (địa chỉ, ssl, user, password), Redis:CertificateAuthority và máy chủ Redis.",
                $"Redis cannot be connected to: {e.Message} Check Redis:Configuration (address, ssl, user, password), Redis:CertificateAuthority and the Redis server.",
                e);
        }
    }

    public RedisKey Key(string name) => Options.KeyPrefix + name;

    /// <summary>One guarded attempt; what sends much may be given <paramref name="more"/> time than the rest.</summary>
    public Task<T> SendAsync<T>(Func<IDatabase, Task<T>> call, TimeSpan more = default) =>
        IsTrusted ? RunAsync(guarded, call, more) : Task.FromException<T>(new BrokenCircuitException("Redis did not answer lately; nothing is sent until it does."));

    /// <summary>A few guarded attempts, for calls that change nothing.</summary>
    public Task<T> ReadAsync<T>(Func<IDatabase, Task<T>> call, CancellationToken cancellation) =>
        reading.ExecuteAsync(async (_, _) => await SendAsync(call), call, cancellation).AsTask();

    /// <summary>One attempt past the breaker, whose outcome the breaker does not hear of: for what must be found out.</summary>
    public Task<T> InsistAsync<T>(Func<IDatabase, Task<T>> call, TimeSpan more = default) => RunAsync(unguarded, call, more);

    /// <summary>One attempt that also counts as the breaker's trial.</summary>
    public Task<T> TryAsync<T>(Func<IDatabase, Task<T>> call) => RunAsync(guarded, call);

    public async ValueTask DisposeAsync()
    {
        // A silent server would be waited for.
        await connection.CloseAsync(allowCommandsToComplete: IsTrusted);
        await connection.DisposeAsync();
    }

    private static ConnectionMultiplexer Connect(ConfigurationOptions settings, ILogger<RedisLine> logger)
    {
        try
        {
            return ConnectionMultiplexer.Connect(settings);
        }
        catch (RedisConnectionException e) when (e.FailureType != ConnectionFailureType.AuthenticationFailure)
        {
            LogAbsent(logger, e.Message);
            settings.AbortOnConnectFail = false;
            return ConnectionMultiplexer.Connect(settings);
        }
    }

    private async Task<T> RunAsync<T>(ResiliencePipeline pipeline, Func<IDatabase, Task<T>> call, TimeSpan more = default)
    {
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(More, more);
        try
        {
            return await pipeline.ExecuteAsync((attempt, database) => AttemptAsync(call, database, attempt.CancellationToken), context, Database);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The library cancels what it was about to send, or had sent, when the connection went: a fault of unknown outcome.</summary>
    private static async ValueTask<T> AttemptAsync<T>(Func<IDatabase, Task<T>> call, IDatabase database, CancellationToken patience)
    {
        try
        {
            return await call(database).WaitAsync(patience);
        }
        catch (OperationCanceledException e) when (!patience.IsCancellationRequested)
        {
            const string what = "The connection to Redis went while it was asked.";
            throw new RedisConnectionException(ConnectionFailureType.SocketClosed, CommandFlags.None, what, e, CommandStatus.Unknown);
        }
    }

    private TimeoutStrategyOptions Patience() => new()
    {
        TimeoutGenerator = arguments => ValueTask.FromResult(Options.AttemptTimeout + arguments.Context.Properties.GetValue(More, TimeSpan.Zero))
    };

    // The window is short, so that the successes of a busy second do not outvote the silence that follows it.
    private CircuitBreakerStrategyOptions Breaker() => new()
    {
        ShouldHandle = arguments => ValueTask.FromResult(RedisFaults.MeansTrouble(arguments.Outcome.Exception)),
        FailureRatio = 0.5,
        MinimumThroughput = 2,
        SamplingDuration = TimeSpan.FromSeconds(2),
        BreakDuration = TimeSpan.FromMilliseconds(500),
        StateProvider = breaker,
        OnOpened = arguments =>
        {
            LogLost(arguments.Outcome.Exception);
            return default;
        },
        OnClosed = _ =>
        {
            LogFound();
            return default;
        }
    };

    private static RetryStrategyOptions ReadAgain() => new()
    {
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && RedisFaults.MayPass(e)),
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(50),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true
    };

    [LoggerMessage(1100, LogLevel.Error, "Redis does not answer; commands are refused until it does")]
    private partial void LogLost(Exception? exception);

    [LoggerMessage(1109, LogLevel.Error, "Redis is not there ({Reason}); this server starts all the same and goes on trying")]
    private static partial void LogAbsent(ILogger logger, string reason);

    [LoggerMessage(1101, LogLevel.Information, "Redis answers again")]
    private partial void LogFound();
}
