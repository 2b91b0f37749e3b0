using BridgeCoordinator.Server.CommitLogs;
using CsCheck;
using static BridgeCoordinator.Server.Tests.CommitLogs.Entries;

namespace BridgeCoordinator.Server.Tests.CommitLogs;

public abstract partial class CommitLogContract
{
    /// <summary>One move of a random history; what its numbers mean depends on what the log then holds.</summary>
    public readonly record struct Move(int Kind, int Session, int Back, int Count, int Command);

    private static readonly Gen<Move> AnyMove = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[-1, 3], Gen.Int[1, 3], Gen.Int[0, 2],
        (kind, session, back, count, command) => new Move(kind, session, back, count, command));

    [Fact]
    public async Task Any_sequence_of_calls_answers_as_a_list_in_memory_would() =>
        await AnyMove.List[1, 30].SampleAsync(
            async moves =>
            {
                var model = new ModelLog();
                var run = $"{Session}-{Guid.NewGuid():N}-";
                foreach (var move in moves) await Compare(run, model, move);
                foreach (var session in model.Sessions) Assert.Equal(Texts(model.Read(session, 0)), await Log.Read(run + session));
            },
            iter: 60);

    private async Task Compare(string run, ModelLog model, Move move)
    {
        var session = $"{move.Session}";
        var held = model.Read(session, 0);
        switch (move.Kind)
        {
            case 0:
                model.Delete(session);
                await Log.DeleteAsync(run + session, Now);
                break;
            case 1:
                Assert.Equal(Texts(model.Read(session, move.Back)), await Log.Read(run + session, move.Back));
                break;
            case 2 when held.Count > move.Back + 1:
                await CompareAppend(run, model, session, TailBefore(held, move.Back), [.. held.Skip(move.Back + 1).Take(move.Count)]);
                break;
            default:
                var tail = move.Kind < 8 ? TailBefore(held, held.Count - 1) : TailBefore(held, held.Count - 1 - move.Back);
                if (move.Kind == 9 && tail.Seq > 0) tail = tail with { CommandId = $"{move.Command}" };
                await CompareAppend(run, model, session, tail, After(tail, [.. Enumerable.Repeat($"{move.Command}", move.Count)]));
                break;
        }
    }

    private async Task CompareAppend(string run, ModelLog model, string session, LogTail tail, LogEntry[] entries) =>
        Assert.Equal(model.Append(session, tail, entries), await Log.Append(run + session, tail, entries));

    // The tail an appender would hold that has read up to this index; one past the end for an index beyond it.
    private static LogTail TailBefore(IReadOnlyList<LogEntry> held, int index) =>
        index < 0 ? LogTail.Empty : index < held.Count ? held[index].AsTail : new(1, held.Count + 1, "beyond");

    /// <summary>The contract in its plainest form.</summary>
    private sealed class ModelLog
    {
        private readonly Dictionary<string, List<LogEntry>> sessions = [];

        public IEnumerable<string> Sessions => sessions.Keys;

        public IReadOnlyList<LogEntry> Read(string session, long after) =>
            [.. (sessions.GetValueOrDefault(session) ?? []).Where(entry => entry.Seq > after)];

        public void Delete(string session) => sessions.Remove(session);

        public AppendOutcome Append(string session, LogTail tail, LogEntry[] entries)
        {
            var held = Read(session, 0);
            if ((held.Count == 0 ? LogTail.Empty : held[^1].AsTail) == tail)
            {
                sessions[session] = [.. held, .. entries];
                return AppendOutcome.Stored;
            }
            if (entries.All(entry => held.Any(other => Text(other) == Text(entry)))) return AppendOutcome.Stored;
            return tail == LogTail.Empty || held.Any(entry => entry.AsTail == tail) ? AppendOutcome.Conflict : AppendOutcome.Gone;
        }
    }
}
