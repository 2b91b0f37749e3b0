using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>
/// A node of a plan document, whatever format it was written in. A closed family: mapping, list, scalar or nothing.
/// A tree is finite and its paths are unique as long as no mapping repeats a key; <see cref="PlanReader"/> reports repeats.
/// </summary>
public abstract record PlanNode
{
    private protected PlanNode(PlanPlace place) => Place = place;

    public PlanPlace Place { get; }
}

/// <summary>Keys with their values, in document order; repeated keys are kept, so that they can be reported.</summary>
public sealed record PlanMapping(PlanPlace At, ImmutableArray<PlanEntry> Entries) : PlanNode(At);

/// <summary>A key with its value; <see cref="KeyAt"/> has the value's path but the key's line and column.</summary>
public sealed record PlanEntry(string Key, PlanPlace KeyAt, PlanNode Value);

public sealed record PlanList(PlanPlace At, ImmutableArray<PlanNode> Items) : PlanNode(At);

/// <summary>Text as written, before any cleaning: numbers, dates and booleans are text until a field asks for them.</summary>
public sealed record PlanScalar(PlanPlace At, string Text) : PlanNode(At);

/// <summary>A value written as nothing (<c>null</c>, <c>~</c> or empty): the same as leaving the key out.</summary>
public sealed record PlanNothing(PlanPlace At) : PlanNode(At);

/// <summary>Where something stands: a path such as <c>agenda[3].time</c> (counted from 0), line and column (from 1; 0 where unknown).</summary>
public readonly record struct PlanPlace(string Path, int Line, int Column)
{
    public static PlanPlace Document { get; } = new("", 0, 0);

    public PlanPlace Key(string key) => this with { Path = Path.Length == 0 ? Shown(key) : $"{Path}.{Shown(key)}" };

    public PlanPlace Item(int index) => this with { Path = $"{Path}[{index}]" };

    public PlanPlace At(int line, int column) => this with { Line = line, Column = column };

    /// <summary>What a finding may repeat of the caller's own text: short, and without characters that disturb a screen.</summary>
    public static string Shown(string text)
    {
        var cut = text.Length <= 60 ? text : text[..60] + "…";
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
