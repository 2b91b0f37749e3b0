using BridgeCoordinator.Domain.Boards;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Tests.Boards;

/// <summary>The mark that tells two histories of one epoch apart.</summary>
public class LineageTests
{
    private static readonly DateTimeOffset Start = new(2024, 3, 6, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_commits_have_the_same_mark() => Assert.Equal(Of("a", "b", "c").Mark, Of("a", "b", "c").Mark);

    [Fact]
    public void A_mark_is_of_a_commit_and_all_before_it()
    {
        Assert.NotEqual(Of("a", "b", "c").Mark, Of("a", "x", "c").Mark);
        Assert.NotEqual(Of("a", "b").Mark, Of("b", "a").Mark);
        Assert.NotEqual(Lineage.Empty.Then(Commit(1, "a")).Mark, Lineage.Empty.Then(Commit(1, "a") with { At = Start.AddTicks(1) }).Mark);
        Assert.NotEqual(Lineage.Empty.Then(Commit(1, "a")).Mark, Lineage.Empty.Then(Commit(1, "a") with { Epoch = 2 }).Mark);
    }

    [Fact]
    public void Earlier_marks_are_remembered()
    {
        Assert.Equal(Of("a", "b").Mark, Of("a", "b", "c").MarkAt(2));
        Assert.Equal(Of("a", "b", "c").Mark, Of("a", "b", "c").MarkAt(3));
        Assert.Null(Of("a", "b", "c").MarkAt(4));
    }

    private static Lineage Of(params string[] commands) => commands.Index().Aggregate(Lineage.Empty, (line, command) => line.Then(Commit(command.Index + 1, command.Item)));

    private static Commit Commit(long seq, string command) => new(1, seq, Start, Actor.System, command, "", []);
}
