using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BridgeCoordinator.Server.Plans;

/// <summary>
/// Reads YAML into a plan's tree from parser events alone. Anchors, aliases, tags and second documents are refused, so a
/// document can neither grow beyond its bytes nor refer to itself, and no type is ever chosen by the document.
/// </summary>
internal sealed class YamlPlanReader
{
    private readonly Parser parser;
    private readonly PlanTreeBudget budget = new();

    private YamlPlanReader(string text) => parser = new Parser(new StringReader(text));

    public static PlanTree Read(string text)
    {
        try
        {
            return new YamlPlanReader(text).Document();
        }
        catch (YamlException e)
        {
            return PlanTree.Refused(At(PlanPlace.Document, e.Start), PlanCodes.Syntax, PlanPlace.Shown(e.Message));
        }
    }

    private PlanTree Document()
    {
        Next();
        if (Next() is not DocumentStart) return PlanTree.Refused(PlanPlace.Document, PlanCodes.Empty);
        var tree = Node(Next(), PlanPlace.Document, 1);
        if (tree.Fault is not null) return tree;
        if (tree.Root is PlanNothing) return PlanTree.Refused(PlanPlace.Document, PlanCodes.Empty);
        Next();
        return Next() is StreamEnd ? tree : PlanTree.Refused(At(PlanPlace.Document, parser.Current!.Start), PlanCodes.SecondDocument);
    }

    private PlanTree Node(ParsingEvent read, PlanPlace path, int depth)
    {
        var at = At(path, read.Start);
        if (Refused(read, at) is { } refused) return refused;
        if (budget.Spend(at, depth) is { } overspent) return overspent;
        return read switch
        {
            Scalar scalar => new PlanTree(IsNothing(scalar) ? new PlanNothing(at) : new PlanScalar(at, scalar.Value), null),
            SequenceStart => List(at, depth),
            MappingStart => Mapping(at, depth),

            // For some malformed documents the parser closes a mapping after a key, without a value or an error of its own.
            _ => throw new YamlException(read.Start, read.End, "a value is missing"),
        };
    }

    private PlanTree List(PlanPlace at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<PlanNode>();
        for (var read = Next(); read is not SequenceEnd; read = Next())
        {
            var item = Node(read, at.Item(items.Count), depth + 1);
            if (item.Root is null) return item;
            items.Add(item.Root);
        }

        return new PlanTree(new PlanList(at, items.ToImmutable()), null);
    }

    private PlanTree Mapping(PlanPlace at, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<PlanEntry>();
        for (var read = Next(); read is not MappingEnd; read = Next())
        {
            var keyAt = At(at, read.Start);
            if (Refused(read, keyAt) is { } refused) return refused;
            if (read is not Scalar key) return PlanTree.Refused(keyAt, PlanCodes.KeyNotText);
            keyAt = keyAt.Key(key.Value);
            if (budget.Spend(keyAt, depth) is { } overspent) return overspent;
            var value = Node(Next(), keyAt, depth + 1);
            if (value.Root is null) return value;
            entries.Add(new PlanEntry(key.Value, keyAt, value.Root));
        }

        return new PlanTree(new PlanMapping(at, entries.ToImmutable()), null);
    }

    private static PlanTree? Refused(ParsingEvent read, PlanPlace at) => read switch
    {
        AnchorAlias => PlanTree.Refused(at, PlanCodes.AnchorNotAllowed),
        NodeEvent { Anchor.IsEmpty: false } => PlanTree.Refused(at, PlanCodes.AnchorNotAllowed),
        NodeEvent { Tag.IsEmpty: false } => PlanTree.Refused(at, PlanCodes.TagNotAllowed),
        _ => null,
    };

    private static bool IsNothing(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    // The parser announces malformed text by its own exception, but by others too: a bare value after "..." gives an
    // InvalidOperationException, two escaped high surrogates an ArgumentOutOfRangeException. It works on text alone, so
    // whatever it throws is about the text.
    private ParsingEvent Next()
    {
        try
        {
            return parser.MoveNext() ? parser.Current! : throw new InvalidOperationException("the document ends too early");
        }
        catch (Exception e) when (e is not (YamlException or OutOfMemoryException))
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, e.Message, e);
        }
    }

    private static PlanPlace At(PlanPlace path, Mark mark) => path.At((int)mark.Line, (int)mark.Column);
}
