using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Reads JSON into the same tree as YAML: numbers and booleans stay as written, repeated keys are kept to be reported.</summary>
internal sealed class JsonPlanReader
{
    private readonly PlanTreeBudget budget = new();
    private readonly JsonPositions positions = new();

    public static PlanTree Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) return PlanTree.Refused(PlanPlace.Document, PlanCodes.Empty);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = PlanTree.MaxDepth + 1 });
        try
        {
            reader.Read();
            var tree = new JsonPlanReader().Node(utf8, ref reader, PlanPlace.Document, 1);

            // Reading on from a whole value finds its end, or throws at what follows it.
            if (tree.Fault is null) reader.Read();
            return tree.Root is PlanNothing ? PlanTree.Refused(PlanPlace.Document, PlanCodes.Empty) : tree;
        }
        catch (JsonException e)
        {
            var at = PlanPlace.Document.At((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            return PlanTree.Refused(at, PlanCodes.Syntax, PlanPlace.Shown(e.Message));
        }
    }

    private PlanTree Node(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, PlanPlace path, int depth)
    {
        var at = positions.Place(path, utf8, reader.TokenStartIndex);
        if (budget.Spend(at, depth) is { } overspent) return overspent;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Mapping(utf8, ref reader, at, depth),
            JsonTokenType.StartArray => List(utf8, ref reader, at, depth),
            JsonTokenType.Null => new PlanTree(new PlanNothing(at), null),
            JsonTokenType.String => Text(ref reader) is { } text
                ? new PlanTree(new PlanScalar(at, text), null)
                : PlanTree.Refused(at, PlanCodes.ForbiddenCharacter, "\\u"),
            _ => new PlanTree(new PlanScalar(at, Encoding.UTF8.GetString(reader.ValueSpan)), null),
        };
    }

    private PlanTree List(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, PlanPlace at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<PlanNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = Node(utf8, ref reader, at.Item(items.Count), depth + 1);
            if (item.Root is null) return item;
            items.Add(item.Root);
        }

        return new PlanTree(new PlanList(at, items.ToImmutable()), null);
    }

    private PlanTree Mapping(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader, PlanPlace at, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<PlanEntry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var keyAt = positions.Place(at, utf8, reader.TokenStartIndex);
            if (Text(ref reader) is not { } key) return PlanTree.Refused(keyAt, PlanCodes.ForbiddenCharacter, "\\u");
            keyAt = keyAt.Key(key);
            if (budget.Spend(keyAt, depth) is { } overspent) return overspent;
            reader.Read();
            var value = Node(utf8, ref reader, keyAt, depth + 1);
            if (value.Root is null) return value;
            entries.Add(new PlanEntry(key, keyAt, value.Root));
        }

        return new PlanTree(new PlanMapping(at, entries.ToImmutable()), null);
    }

    // An escaped half of a surrogate pair is well-formed JSON but no text, and GetString says so only by throwing.
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
