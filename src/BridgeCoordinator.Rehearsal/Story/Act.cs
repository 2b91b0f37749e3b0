using System.Text.Json;

namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>One thing that one person does. <see cref="At"/> counts from the opening of the session; before it is negative.</summary>
internal abstract record Act(TimeSpan At, string Who);

/// <summary>
/// Sends a command. <see cref="Id"/> follows from the seed alone, so that a resend, even by another run, is safe. With
/// <see cref="Twice"/> it is sent again after its answer, as by a page that lost it.
/// </summary>
internal sealed record CommandAct(TimeSpan At, string Who, string Id, JsonElement Command, Ending Ending, bool Twice) : Act(At, Who)
{
    public string Type => Text("type")!;

    public string? Text(string field) => Command.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>The person's connection is cut, or comes back.</summary>
internal sealed record LineAct(TimeSpan At, string Who, bool Up) : Act(At, Who);

/// <summary>What the story expects of a command.</summary>
internal enum Ending
{
    /// <summary>Accepted, and in the log.</summary>
    Kept,

    /// <summary>Two people do the same at once: it is kept, changes nothing, or is refused by a rule.</summary>
    Contested
}
