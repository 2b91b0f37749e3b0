using System.Text.Json;
using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Verdicts;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Tests;

public class LogVerdictTests
{
    [Fact]
    public void A_log_that_holds_what_was_accepted_and_nothing_that_was_refused_has_no_fault()
    {
        var verdict = Verdict([Made, Commit(2, "a"), Commit(3, "sample", "system"), Commit(4, "b")], Accepted("a", 2), Accepted("b", 4), Refused("c"));

        Assert.Empty(verdict.Faults);
        Assert.Equal((4, 2, 1, 0), (verdict.Commits, verdict.Ours, verdict.OfTheSystem, verdict.OfOthers));
    }

    [Fact]
    public void An_accepted_command_that_is_not_in_the_log_is_a_fault() =>
        Assert.Equal("b (startItem): was accepted and is not in the log", Fault([Made, Commit(2, "a")], Accepted("a", 2), Accepted("b", 3)));

    [Fact]
    public void A_command_that_is_kept_twice_is_a_fault() =>
        Assert.Equal("a (startItem): stands in the log 2 times", Fault([Made, Commit(2, "a"), Commit(3, "a")], Accepted("a", 2)));

    [Fact]
    public void A_command_that_is_kept_elsewhere_than_was_answered_is_a_fault() =>
        Assert.Equal("a (startItem): was accepted at 3 and stands at 2", Fault([Made, Commit(2, "a")], Accepted("a", 3)));

    [Fact]
    public void A_refused_command_that_is_kept_is_a_fault() =>
        Assert.Equal("a (startItem): was refused (floorChanged) and is in the log", Fault([Made, Commit(2, "a")], Refused("a")));

    [Fact]
    public void A_resend_that_is_answered_otherwise_is_a_fault() =>
        Assert.Equal("a (startItem): sent again, it was answered otherwise", Fault([Made, Commit(2, "a")], Accepted("a", 2) with { OtherAnswer = true }));

    [Fact]
    public void A_missing_seq_is_a_fault() =>
        Assert.Equal("seq 3 is missing: 4 stands in its place", Fault([Made, Commit(2, "a"), Commit(4, "b")], Accepted("a", 2), Accepted("b", 4)));

    [Fact]
    public void One_of_two_who_did_the_same_at_once_may_have_changed_nothing() =>
        Assert.Empty(Verdict([Made, Commit(2, "a")], Accepted("a", 2), Accepted("b", 2, Ending.Contested)).Faults);

    [Fact]
    public void Where_others_act_too_a_command_may_have_changed_nothing() =>
        Assert.Empty(Verdict([Made, Commit(2, "theirs")], Accepted("a", 2)).Faults);

    private static string Made => Commit(1, "create", "system");

    private static string Commit(long seq, string id, string who = "somebody") =>
        $$$"""{"epoch":1,"seq":{{{seq}}},"commandId":"{{{id}}}","actor":{"grantId":"{{{who}}}"}}""";

    private static SentCommand Accepted(string id, long seq, Ending ending = Ending.Kept) => Sent(id, ending, Outcome.Accepted, seq, null);

    private static SentCommand Refused(string id) => Sent(id, Ending.Contested, Outcome.Refused, null, "floorChanged");

    private static SentCommand Sent(string id, Ending ending, Outcome outcome, long? seq, string? code) =>
        new(new CommandAct(TimeSpan.Zero, "somebody", id, JsonSerializer.SerializeToElement(new { type = "startItem" }), ending, false), outcome, seq, code, 0, 0, 0, false);

    private static LogVerdict Verdict(string[] log, params SentCommand[] sent) =>
        LogVerdict.Of([.. log.Select(line => JsonDocument.Parse(line).RootElement)], sent, Tongue.English);

    private static string Fault(string[] log, params SentCommand[] sent) => Assert.Single(Verdict(log, sent).Faults);
}
