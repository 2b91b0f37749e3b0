using System.Collections.Immutable;
using System.Diagnostics;
using BridgeCoordinator.Domain.Sessions;
using static BridgeCoordinator.Domain.Sessions.Decision;

namespace BridgeCoordinator.Domain.RollCall;

/// <summary>The rules of the roll call of sites.</summary>
internal static class RollCallRules
{
    public static Decision Decide(Session session, RollCallCommand command)
    {
        if (command is ISiteCommand { SiteId: { } siteId } && session.FindSite(siteId) is null) return Invalid("unknownSite", "siteId");
        var rollCall = session.RollCall;
        var running = rollCall.Phase == RollCallPhase.Running;
        return command switch
        {
            StartRollCall c when running => c.Round == rollCall.Round ? NothingChanges : Conflict("rollCallRunning"),
            StartRollCall c => Accept(new RollCallStarted(c.Round)),
            CallSite or AnswerRollCall when !running => Conflict("rollCallNotRunning"),
            CallSite c => rollCall.CalledSiteId == c.SiteId ? NothingChanges : Accept(new SiteCalled(c.SiteId)),
            AnswerRollCall c => IsKnown(session, c) ? NothingChanges : Accept(new RollCallAnswered(c.SiteId, c.Result, c.Present)),
            EndRollCall => running ? Accept(new RollCallEnded()) : NothingChanges,
            DeclareGo c => rollCall.Go is { } go && (go.Go, go.Note) == (c.Go, c.Note) ? NothingChanges : Accept(new GoDeclared(c.Go, c.Note)),
            _ => throw new UnreachableException()
        };
    }

    /// <summary>The same answer is news where the site is being called again, or once a sound check has had the last word since.</summary>
    private static bool IsKnown(Session session, AnswerRollCall answer) =>
        session.RollCall.CalledSiteId != answer.SiteId
        && session.RollCall.Answers.TryGetValue(answer.SiteId, out var known) && (known.Result, known.Present) == (answer.Result, answer.Present)
        && !(session.Links.Sites[answer.SiteId].SoundCheck?.At > known.At);

    public static RollCallState Evolve(RollCallState rollCall, RollCallEvent happened, DateTimeOffset at) => happened switch
    {
        RollCallStarted e => RollCallState.Empty with
        {
            Phase = RollCallPhase.Running, Round = e.Round, StartedAt = at, LastAnswers = rollCall.LastAnswers, Go = rollCall.Go
        },
        SiteCalled e => rollCall with { CalledSiteId = e.SiteId, CalledAt = at },
        RollCallAnswered e => rollCall with
        {
            Answers = rollCall.Answers.SetItem(e.SiteId, new RollCallAnswer(e.Result, e.Present, at)),
            LastAnswers = rollCall.LastAnswers.SetItem(e.SiteId, new RollCallAnswer(e.Result, e.Present, at)),
            CalledSiteId = rollCall.CalledSiteId == e.SiteId ? null : rollCall.CalledSiteId,
            CalledAt = rollCall.CalledSiteId == e.SiteId ? null : rollCall.CalledAt
        },
        RollCallEnded => rollCall with { Phase = RollCallPhase.Ended, EndedAt = at, CalledSiteId = null, CalledAt = null },
        GoDeclared e => rollCall with { Go = new GoDecision(e.Go, e.Note, at) },
        _ => throw new UnreachableException()
    };
}
