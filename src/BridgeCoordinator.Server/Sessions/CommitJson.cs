using System.Text.Json;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Server.CommitLogs;

namespace BridgeCoordinator.Server.Sessions;

/// <summary>A commit as a log entry, and back.</summary>
internal static class CommitJson
{
    public static LogEntry ToEntry(this Commit commit) =>
        new(commit.Epoch, commit.Seq, commit.CommandId, JsonSerializer.SerializeToUtf8Bytes(commit, WireJson.Options));

    public static Commit ToCommit(this LogEntry entry) =>
        JsonSerializer.Deserialize<Commit>(entry.Json.Span, WireJson.Options)
        ?? throw new InvalidDataException($"Entry {entry.Epoch}-{entry.Seq} holds no commit.");
}
