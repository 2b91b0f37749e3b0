using System.Collections.Concurrent;
using BridgeCoordinator.Server.Tests.Harness;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(RealServer))]

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>
/// The whole server on a port and in a folder of its own. The one that xunit shares is for tests that ask for nothing
/// special: each makes a session of its own there.
/// </summary>
public sealed class RealServer : IAsyncDisposable
{
    public const string OrganizerCode = "the-organizers-own-code";

    private readonly TemporaryFolder? ownFolder;
    private readonly Factory factory;

    public RealServer()
        : this([])
    {
    }

    /// <param name="settings">Configuration; Data:Path too, where a folder outlives the server.</param>
    internal RealServer(Dictionary<string, string> settings, TimeProvider? time = null)
    {
        if (!settings.ContainsKey("Data:Path"))
        {
            ownFolder = new TemporaryFolder();
            settings["Data:Path"] = ownFolder.Path;
        }

        settings.TryAdd("Demo", "false");
        settings.TryAdd("Access:OrganizerCode", OrganizerCode);
        settings.TryAdd("Access:FailedSignInsPerMinute", "100000");
        factory = new Factory(settings, time, Log);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = new Uri(factory.ClientOptions.BaseAddress.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        Organizer = new Person(Address, OrganizerCode);
    }

    public Uri Address { get; }

    public Person Organizer { get; }

    /// <summary>Every line the server logged, however detailed its configuration lets them be.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public Person Anyone => new(Address, null);

    public T Service<T>()
        where T : notnull => factory.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        ownFolder?.Dispose();
    }

    private sealed class Factory(Dictionary<string, string> settings, TimeProvider? time, ConcurrentQueue<string> lines) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Lines(lines)));
            if (time is not null) builder.ConfigureServices(services => services.AddSingleton(time));
        }
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
