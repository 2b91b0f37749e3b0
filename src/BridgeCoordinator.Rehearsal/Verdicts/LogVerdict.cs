using System.Text.Json;
using BridgeCoordinator.Rehearsal.Stage;
using BridgeCoordinator.Rehearsal.Story;
using BridgeCoordinator.Rehearsal.Words;

namespace BridgeCoordinator.Rehearsal.Verdicts;

/// <summary>What the log says of the commands that were sent.</summary>
internal sealed record LogVerdict(int Commits, int Ours, int OfTheSystem, int OfOthers, IReadOnlyList<string> Faults)
{
    /// <summary>
    /// Every accepted command stands in the log exactly once and at the seq that was answered, none that was refused does, and
    /// no seq is missing. A command that was one of two at the same instant may have changed nothing, and so may any where
    /// somebody else acts in the session too.
    /// </summary>
    public static LogVerdict Of(IReadOnlyList<JsonElement> log, IReadOnlyList<SentCommand> sent, Tongue tongue)
    {
        var faults = new List<string>();
        var commits = log.Select(Line.Of).ToList();
        for (var i = 0; i < commits.Count; i++)
        {
            if (commits[i].Seq != i + 1) faults.Add(tongue.Say($"nhật ký thiếu mục {i + 1}: ở chỗ đó là mục {commits[i].Seq}", $"seq {i + 1} is missing: {commits[i].Seq} stands in its place"));
            if (i > 0 && commits[i].Epoch < commits[i - 1].Epoch) faults.Add(tongue.Say($"epoch của nhật ký lùi lại ở mục {commits[i].Seq}", $"the epoch goes back at seq {commits[i].Seq}"));
        }

        var places = commits.ToLookup(commit => commit.CommandId, commit => commit.Seq, StringComparer.Ordinal);
        var ids = sent.Select(command => command.Act.Id).ToHashSet(StringComparer.Ordinal);
        var ours = commits.Count(commit => ids.Contains(commit.CommandId));
        // The first commit makes the session.
        var ofTheSystem = commits.Skip(1).Count(commit => commit.OfTheSystem);
        var ofOthers = commits.Skip(1).Count(commit => !ids.Contains(commit.CommandId) && !commit.OfTheSystem);
        foreach (var command in sent)
            if (Fault(command, [.. places[command.Act.Id]], mayChangeNothing: command.Act.Ending == Ending.Contested || ofOthers > 0, tongue) is { } fault)
                faults.Add($"{command.Act.Id} ({command.Act.Type}): {fault}");
        return new LogVerdict(commits.Count, ours, ofTheSystem, ofOthers, faults);
    }

    private static string? Fault(SentCommand command, long[] places, bool mayChangeNothing, Tongue tongue) => (command.Outcome, places.Length) switch
    {
        (_, > 1) => tongue.Say($"có {places.Length} lần trong nhật ký", $"stands in the log {places.Length} times"),
        _ when command.OtherAnswer => tongue.Say($"gửi lại thì được trả lời khác", $"sent again, it was answered otherwise"),
        (Outcome.Accepted, 0) => mayChangeNothing ? null : tongue.Say($"được chấp nhận mà không có trong nhật ký", $"was accepted and is not in the log"),
        (Outcome.Accepted, 1) => places[0] == command.Seq ? null : tongue.Say($"được chấp nhận ở mục {command.Seq}, trong nhật ký lại ở mục {places[0]}", $"was accepted at {command.Seq} and stands at {places[0]}"),
        (Outcome.Refused, 1) => tongue.Say($"bị từ chối ({command.Code}) mà có trong nhật ký", $"was refused ({command.Code}) and is in the log"),
        _ => null
    };

    private readonly record struct Line(int Epoch, long Seq, string CommandId, bool OfTheSystem)
    {
        public static Line Of(JsonElement commit) => new(
            commit.GetProperty("epoch").GetInt32(), commit.GetProperty("seq").GetInt64(), commit.GetProperty("commandId").GetString()!,
            commit.GetProperty("actor").GetProperty("grantId").GetString() == "system");
    }
}
