using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Server.Tests.Harness;

/// <summary>Waits for what must come true, however long a busy machine takes.</summary>
internal static class Waiting
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task For(Func<bool> condition, string? what = null, [CallerArgumentExpression(nameof(condition))] string? expression = null)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !condition();)
        {
            if (TimeProvider.System.GetElapsedTime(since) > Longest) Assert.Fail($"It never came true: {what ?? expression}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public static async Task For(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string? expression = null)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await condition();)
        {
            if (TimeProvider.System.GetElapsedTime(since) > Longest) Assert.Fail($"It never came true: {expression}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
