using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>What the product logs on a node, as part of the trace.</summary>
internal sealed class TraceLoggers(Engine engine, string node) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        engine.Say($"{node} logs {eventId.Id}: {formatter(state, exception)} {exception?.Message}");
}
