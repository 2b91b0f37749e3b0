using System.Diagnostics;
using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Verdicts;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal;

/// <summary>A rehearsal from the making of its session to the verdict.</summary>
internal sealed class Rehearsing(Arguments asked, Terminal output, Tongue tongue)
{
    public async Task<Report> RunAsync(CancellationToken cancellation)
    {
        using var organizer = new ServerApi(asked.Servers[0], asked.Code, asked.Language);
        var sessionId = await SessionAsync(organizer, cancellation);
        var meeting = await OutlineAsync(organizer, sessionId, cancellation);
        var script = Script.Of(meeting, asked.Seed);
        var speed = asked.Minutes is { } minutes ? Math.Max(1, script.Length.TotalMinutes / minutes) : asked.Speed;
        await using var cast = await Cast.AssembleAsync(organizer, asked.Servers, sessionId, meeting, script, tongue, cancellation);
        output.Announce(cast.LinkToWatch, meeting, script, speed, cast.Screens.Count() + asked.Screens);
        await cast.SeatAudienceAsync(asked.Screens, output.Seated, cancellation);
        cast.StartPulses(meeting, asked.Seed);

        var player = new Player(script, cast, sessionId, speed);
        var began = Stopwatch.GetTimestamp();
        var sent = await player.PlayAsync(output.Happened, cancellation);
        var boards = await BoardVerdict.OfAsync(cast, asked.Servers, sessionId, tongue, cancellation);
        var real = Stopwatch.GetElapsedTime(began);
        var log = LogVerdict.Of(await organizer.LogAsync(sessionId, cancellation), sent, tongue);
        var report = Report.Of(sessionId, script, speed, real, player, sent, log, boards, cast);
        if (asked.Delete) await organizer.DeleteAsync(sessionId, cancellation);
        return report;
    }

    /// <summary>A session that may be played: always a rehearsal, never one that people will meet in.</summary>
    private async Task<string> SessionAsync(ServerApi organizer, CancellationToken cancellation)
    {
        if (asked.Plan is { } plan)
        {
            var contentType = plan.Extension == ".json" ? "application/json" : "application/yaml";
            return await organizer.RehearseAsync(await organizer.CreateAsync(await File.ReadAllTextAsync(plan.FullName, cancellation), contentType, cancellation), cancellation);
        }

        var meeting = (await organizer.BoardAsync(asked.SessionId!, cancellation)).Cards!["meeting"].Data;
        var playable = meeting.GetProperty("rehearsal").GetBoolean() && meeting.GetProperty("status").GetString() == "draft";
        return playable ? asked.SessionId! : await organizer.RehearseAsync(asked.SessionId!, cancellation);
    }

    private static async Task<Outline> OutlineAsync(ServerApi organizer, string sessionId, CancellationToken cancellation)
    {
        var cards = (await organizer.BoardAsync(sessionId, cancellation)).Cards!;
        return Outline.Of(cards.ToDictionary(card => card.Key, card => card.Value.Data));
    }
}
