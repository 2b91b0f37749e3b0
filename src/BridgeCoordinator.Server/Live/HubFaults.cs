using System.Runtime.CompilerServices;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Notes what fails in the hub in an unforeseen way. The framework would note refusals and broken connections too, each with its
/// stack, and anybody can cause those without end; so it is silent (<see cref="Framework"/>) and this speaks.
/// </summary>
internal sealed partial class HubFaults(ILogger<HubFaults> logger) : IHubFilter
{
    /// <summary>Where the framework notes whatever a hub's method throws, and whoever hangs up while it writes.</summary>
    public static readonly string[] Framework =
        ["Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", "Microsoft.AspNetCore.SignalR.HubConnectionContext"];

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            var result = await next(call);
            return result is IAsyncEnumerable<Update> updates ? NotingAsync(updates, call.HubMethodName) : result;
        }
        catch (Exception fault) when (IsUnforeseen(fault))
        {
            LogFault(logger, call.HubMethodName, fault);
            throw;
        }
    }

    private async IAsyncEnumerable<Update> NotingAsync(
        IAsyncEnumerable<Update> updates, string method, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var stream = updates.GetAsyncEnumerator(cancellation);
        while (await MovesAsync(stream, method)) yield return stream.Current;
    }

    private async ValueTask<bool> MovesAsync(IAsyncEnumerator<Update> stream, string method)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception fault) when (IsUnforeseen(fault))
        {
            LogFault(logger, method, fault);
            throw;
        }
    }

    private static bool IsUnforeseen(Exception fault) =>
        fault is not (HubException or OperationCanceledException or LogUnavailableException or AccessStoreUnavailableException);

    [LoggerMessage(2102, LogLevel.Error, "The hub's method {Method} failed in an unforeseen way")]
    private static partial void LogFault(ILogger logger, string method, Exception fault);
}
