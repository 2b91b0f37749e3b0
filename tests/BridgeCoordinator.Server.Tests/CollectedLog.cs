using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Server.Tests;

/// <summary>Keeps what a server logged, so that a test can ask for it.</summary>
internal sealed class CollectedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
