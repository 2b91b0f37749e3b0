namespace BridgeCoordinator.Server.Tests.Simulation.Sabotages;

/// <summary>Whether the simulation would notice: each test breaks one thing on purpose and waits for the seed that tells.</summary>
public sealed class SabotageTests
{
    private const int MostSeeds = 200;

    [Fact]
    public void An_acknowledgement_of_what_was_never_stored_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new StoresNothing(log) }, "as the log never held it");

    [Fact]
    public void An_acknowledgement_before_storing_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new AnswersBeforeStoring(log) }, "as the log never held it");

    [Fact]
    public void What_is_decided_on_an_append_that_failed_and_kept_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new TakesAFailedAppendForStored(log) }, "as the log never held it");

    [Fact]
    public void Storing_only_a_part_of_an_append_is_caught() =>
        MustBeCaught(new Sabotage { SharedLog = () => new StoresTheFirstOfAnAppend() }, "as the log never held it");

    [Fact]
    public void Answering_from_a_shared_log_that_is_not_followed_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new IsNotFollowed(log) }, "which the log bears out at no instant");

    [Fact]
    public void Screens_of_a_shared_log_that_is_not_followed_are_caught() =>
        MustBeCaught(new Sabotage { Log = log => new IsNotFollowed(log) }, "as current, though");

    [Fact]
    public void A_node_that_does_not_catch_up_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new ReadsNothingNew(log) }, "as current, though");

    [Fact]
    public void An_unknown_outcome_called_a_failure_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new CallsTheUnknownAFailure(log) }, "its sender was told that it certainly is not");

    [Fact]
    public void A_node_that_forgets_which_commands_it_read_is_caught() =>
        MustBeCaught(new Sabotage { Log = log => new ForgetsCommandsItRead(log) }, "and again at");

    [Fact]
    public void A_log_that_appends_a_repetition_again_is_caught() =>
        MustBeCaught(new Sabotage { SharedLog = () => new AppendsARepetitionAgain() }, "and again at");

    /// <summary>
    /// It takes three things within a second: the newest commit is lost, a node that never saw it appends in its place, and one
    /// that did see it appends after that before it looks. Of all weathers one in some two hundred brings that about.
    /// </summary>
    [Fact]
    public void A_log_that_compares_places_and_no_commands_is_caught() => MustBeCaught(
        new Sabotage
        {
            SharedLog = () => new ComparesPlacesAlone(),
            Weather = weather => weather with
            {
                Odds = new Dictionary<Fault, double> { [Fault.LostRing] = 1 }, Disasters = [Disaster.NewestAppendIsLost], LongestPeaceMs = 800, LongestThoughtMs = 40
            }
        },
        "as the log never held it");

    [Fact]
    public void A_log_that_takes_anothers_entry_for_ones_own_is_caught() =>
        MustBeCaught(new Sabotage { SharedLog = () => new TakesAnothersForOnesOwn() }, "as the log never held it");

    [Fact]
    public void A_vote_for_whoever_asks_is_caught() =>
        MustBeCaught(new Sabotage { Vote = vote => new VotesForAnybody(vote) }, "though a node with a longer one knew it");

    [Fact]
    public void A_vote_for_the_shorter_history_is_caught() =>
        MustBeCaught(new Sabotage { Vote = vote => new VotesForTheShorter(vote) }, "though a node with a longer one knew it");

    [Fact]
    public void A_screen_that_skips_the_check_of_seqs_is_caught() =>
        MustBeCaught(new Sabotage { ScreensSkipTheCheck = true }, "otherwise than the log ever held it");

    private static void MustBeCaught(Sabotage sabotage, string reason)
    {
        var noticed = new List<string>();
        for (var seed = 1; seed <= MostSeeds; seed++)
        {
            try
            {
                Simulation.Run(seed, sabotage, new Tally());
            }
            catch (BrokenPromiseException broken)
            {
                var judgement = broken.Message[(broken.Message.LastIndexOf('\n') + 1)..];
                if (judgement.Contains(reason, StringComparison.Ordinal)) return;
                noticed.Add($"seed {seed}: {judgement}");
            }
        }

        Assert.Fail($"Nobody noticed that '{reason}'; what was noticed:\n{string.Join('\n', noticed.Take(20))}");
    }
}
