using System.Text.Json;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Server.Access;
using BridgeCoordinator.Server.CommitLogs;
using BridgeCoordinator.Server.Refusals;
using BridgeCoordinator.Server.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Live;

/// <summary>What a command got, on the hub: a place in the log, or a code and what to do.</summary>
internal sealed record HubAnswer(int? Epoch, long? Seq, string? Code, string? Title, IReadOnlyList<ProblemField>? Errors);

/// <summary>The live connection of a screen. Who calls is looked up anew for each command, so a revocation holds at once.</summary>
internal sealed class MeetingHub(
    SessionDirectory sessions, CommandDesk desk, CallerSource callers, Presence presence, CommandPace pace,
    Revocations revocations, Farewell farewell, HubFaults faults, LogTime time) : Hub
{
    public const string Path = "/hub";

    /// <summary>The session's board as this caller may see it: what changed since the screen's seq, then whatever changes.</summary>
    public async Task<IAsyncEnumerable<Update>> Watch(string sessionId, WatchFrom? from, CancellationToken cancellation)
    {
        var caller = await CallerAsync();
        var runner = await sessions.FindAsync(sessionId) ?? throw Refusal("unknownSession");
        var view = caller.ViewOf(runner.Session) ?? throw Refusal(caller.Grant is null ? "notSignedIn" : "notAllowed");
        if (caller.ActorIn(runner.Session) is { SiteId: { } siteId }) presence.Seen(sessionId, siteId, Context.ConnectionId, time.GetUtcNow());
        var place = await OpenWatches.Of(Context).TakeAsync(sessionId, time, cancellation) ?? throw Refusal("watchTaken");
        var endings = WatchEndings.For(caller.Grant?.GrantId, revocations, farewell, cancellation, place);
        return WatchStream.Of(runner, view, from, endings, time, faults.OfWatch, cancellation);
    }

    public async Task<HubAnswer> Submit(string sessionId, string id, JsonElement command)
    {
        var language = Languages.Of(Context.GetHttpContext());
        var answer = await desk.SubmitAsync(await CallerAsync(), sessionId, CommandReader.Read(id, command, language), language);
        return new HubAnswer(answer.Place?.Epoch, answer.Place?.Seq, answer.Problem?.Code, answer.Problem?.Title, answer.Problem?.Errors);
    }

    /// <summary>Server time, for measuring the way here and back.</summary>
    public DateTimeOffset Echo() => time.GetUtcNow();

    /// <summary>A site console's measurements of the last ten seconds; ignored where they are not this caller's to give.</summary>
    public async Task Pulse(string sessionId, string siteId, Pulse? pulse)
    {
        var caller = await CallerAsync();
        if (pulse is null || await sessions.FindAsync(sessionId) is not { } runner || caller.ActorIn(runner.Session) is not { } actor) return;
        if (!actor.HasAtSite(Role.SiteTechnician, siteId) && !actor.HasAtSite(Role.SiteSecretary, siteId)) return;
        if (!pace.Allows(actor.GrantId)) return;
        presence.Measured(sessionId, siteId, Context.ConnectionId, pulse.Plausible(), time.GetUtcNow());
    }

    private async ValueTask<Caller> CallerAsync()
    {
        var caller = await callers.RefreshAsync(await callers.OfAsync(Context.GetHttpContext()!), Context.ConnectionAborted);
        return caller.Rejected ? throw Refusal(caller.WhyNobody) : caller;
    }

    /// <summary>The client sees "code: what to do".</summary>
    private HubException Refusal(string code) => new($"{code}: {RefusalTexts.Title(code, Languages.Of(Context.GetHttpContext()))}");
}
