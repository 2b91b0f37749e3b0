using System.Diagnostics;
using BridgeCoordinator.Rehearsal.Screens;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Wire;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Rehearsal.Stage;

/// <summary>
/// Plays a script: each act when its time has come and everything before it was answered. What has no certain answer is
/// sent again with the same id, as every client of the contract does.
/// </summary>
internal sealed class Player(Script script, Cast cast, string sessionId, double speed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private static readonly HashSet<string> Temporary = ["tooManyCommands", "logUnavailable", "outcomeUnknown", "overloaded"];

    /// <summary>The longest that an act came after its time.</summary>
    public TimeSpan Lag { get; private set; }

    /// <summary>How often the server asked for patience: limits and outages, by code.</summary>
    public Dictionary<string, int> Waits { get; } = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<SentCommand>> PlayAsync(Action<Act, SentCommand?> done, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var sent = new List<SentCommand>();
        foreach (var moment in script.Acts.GroupBy(act => act.At))
        {
            var late = Stopwatch.GetElapsedTime(started) - ((moment.Key - script.Start) / speed);
            if (late < TimeSpan.Zero) await Task.Delay(-late, cancellation);
            else if (late > Lag) Lag = late;
            foreach (var (act, command) in await Task.WhenAll(moment.Select(act => DoAsync(act, cancellation))))
            {
                if (command is not null) sent.Add(command);
                done(act, command);
            }
        }

        return sent;
    }

    private async Task<(Act Act, SentCommand? Command)> DoAsync(Act act, CancellationToken cancellation)
    {
        switch (act)
        {
            case LineAct { Up: true } line:
                cast[line.Who].Plug();
                return (act, null);
            case LineAct line:
                cast[line.Who].Unplug();
                return (act, null);
            default:
                return (act, await SendAsync((CommandAct)act, cancellation));
        }
    }

    private async Task<SentCommand> SendAsync(CommandAct act, CancellationToken cancellation)
    {
        var sentAt = Stopwatch.GetTimestamp();
        var (reply, resends) = await AnswerAsync(act, cancellation);
        var answeredAt = Stopwatch.GetTimestamp();
        var other = false;
        if (act.Twice && reply is { Code: null })
        {
            var (again, more) = await AnswerAsync(act, cancellation);
            resends += more + 1;
            other = again is not null && (again.Code is not null || again.Seq != reply.Seq);
        }

        var outcome = reply is null ? Outcome.Unknown : reply.Code is null ? Outcome.Accepted : Outcome.Refused;
        return new SentCommand(act, outcome, reply?.Seq, reply?.Code, sentAt, answeredAt, resends, other);
    }

    /// <summary>The certain answer, or null where there was none in all the time.</summary>
    private async Task<(CommandReply? Reply, int Resends)> AnswerAsync(CommandAct act, CancellationToken cancellation)
    {
        var (line, pause, began) = (cast[act.Who].Line, ShortestPause, Stopwatch.GetTimestamp());
        for (var resends = 0; ; resends++)
        {
            var reply = await TryAsync(line, act, cancellation);
            if (reply is { Code: null } || (reply is not null && !Temporary.Contains(reply.Code))) return (reply, resends);
            Count(reply?.Code ?? "noConnection");
            if (Stopwatch.GetElapsedTime(began) > Patience) return (null, resends);
            await Task.Delay(pause, cancellation);
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    /// <summary>Null where the connection is gone: whether the command arrived is unknown.</summary>
    private async Task<CommandReply?> TryAsync(Line line, CommandAct act, CancellationToken cancellation)
    {
        try
        {
            return await line.SubmitAsync(sessionId, act.Id, act.Command, cancellation);
        }
        catch (HubException refused)
        {
            // "… HubException: code: what to do"
            var message = refused.Message[(refused.Message.IndexOf("HubException: ", StringComparison.Ordinal) is var at and >= 0 ? at + "HubException: ".Length : 0)..];
            return new CommandReply(null, null, message.Split(':')[0], message);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Count(string code)
    {
        lock (Waits) Waits[code] = Waits.GetValueOrDefault(code) + 1;
    }
}
