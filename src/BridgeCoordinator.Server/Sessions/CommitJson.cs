using System.Globalization;
using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A commit as a log entry, and back.</summary>
internal static class CommitJson
{
    public static LogEntry ToEntry(this Commit commit) =>
        new(commit.Epoch, commit.Seq, MarkOf(commit), JsonSerializer.SerializeToUtf8Bytes(commit, WireJson.Options));

    /// <summary>
    /// What a log tells entries of one place apart by. The command's id alone would not do: after a lost tail two nodes may
    /// decide the same resent command at the same place, at different instants, and cards show instants.
    /// </summary>
    private static string MarkOf(Commit commit) => string.Create(CultureInfo.InvariantCulture, $"{commit.CommandId}@{commit.At.UtcTicks:x}");

    public static Commit ToCommit(this LogEntry entry) =>
        JsonSerializer.Deserialize<Commit>(entry.Json.Span, WireJson.Options)
        ?? throw new InvalidDataException($"Entry {entry.Epoch}-{entry.Seq} holds no commit.");
}
