using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Live;

/// <summary>
/// Notes what fails in the hub in an unforeseen way. The framework would note refusals and broken connections too, each with its
/// stack, and anybody can cause those without end; so it is silent (<see cref="Framework"/>) and this speaks.
/// </summary>
internal sealed partial class HubFaults : IHubFilter
{
    /// <summary>Where the framework notes whatever a hub's method throws, and whoever hangs up while it writes.</summary>
    public static readonly string[] Framework =
        ["Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", "Microsoft.AspNetCore.SignalR.HubConnectionContext"];

    private readonly ILogger<HubFaults> logger;

    public HubFaults(ILogger<HubFaults> logger)
    {
        this.logger = logger;
        OfWatch = fault => Note(nameof(MeetingHub.Watch), fault);
    }

    /// <summary>Notes what ends a watch's stream, which goes on after its method returned.</summary>
    public Action<Exception> OfWatch { get; }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext call, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(call);
        }
        catch (Exception fault)
        {
            Note(call.HubMethodName, fault);
            throw;
        }
    }

    private void Note(string method, Exception fault)
    {
        if (IsUnforeseen(fault)) LogFault(logger, method, fault);
    }

    private static bool IsUnforeseen(Exception fault) =>
        fault is not (HubException or OperationCanceledException or LogUnavailableException or AccessStoreUnavailableException);

    [LoggerMessage(2102, LogLevel.Error, "The hub's method {Method} failed in an unforeseen way")]
    private static partial void LogFault(ILogger logger, string method, Exception fault);
}
