using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Domain.Tests.Planning;

/// <summary>Plan trees from literals: text, arrays as lists, <see cref="Of"/> as mappings; every node stands on a line of its own.</summary>
internal static class PlanTrees
{
    public static readonly DateOnly Today = new(2024, 2, 25);

    public static KeyValuePair<string, object?>[] Of(params (string Key, object? Value)[] fields) =>
        [.. fields.Select(field => KeyValuePair.Create(field.Key, field.Value))];

    /// <summary>A small valid plan without a warning that is not about people, with some of its fields replaced or added.</summary>
    public static KeyValuePair<string, object?>[] Plan(params (string Key, object? Value)[] changes)
    {
        var fields = new List<(string Key, object? Value)>
        {
            ("title", "Họp giao ban"),
            ("chair", "Chủ tịch UBND xã"),
            ("schedule", Of(("date", "2024-03-06"), ("time", "8h00-11h00"))),
            ("sites", new object[] { Of(("name", "Hội trường xã"), ("kind", "central")), Of(("name", "Thôn Đak Pơ")) }),
        };
        foreach (var change in changes)
        {
            fields.RemoveAll(field => field.Key == change.Key);
            fields.Add(change);
        }

        return Of([.. fields]);
    }

    public static PlanReading Read(params (string Key, object? Value)[] changes) => ReadTree(Plan(changes));

    public static PlanReading ReadTree(object? root)
    {
        var line = 0;
        return PlanReader.Read(Node(root, PlanPlace.Document, ref line), Today, UtcOffset);
    }

    /// <summary>Paris has summer time, told by the month alone.</summary>
    private static int? UtcOffset(string zone, DateTime local) => zone switch
    {
        "Asia/Ho_Chi_Minh" => 420,
        "Europe/Paris" => local.Month is > 3 and < 11 ? 120 : 60,
        _ => null
    };

    public static string[] Short(IEnumerable<PlanFinding> findings) => [.. findings.Select(finding => $"{finding.Path} {finding.Code}")];

    /// <summary>The warnings that are not about missing people.</summary>
    public static string[] Warnings(PlanReading reading) => Short(reading.Warnings.Where(
        warning => warning.Code is not (PlanCodes.SiteWithoutChair or PlanCodes.SiteWithoutContact)));

    private static PlanNode Node(object? value, PlanPlace path, ref int line)
    {
        var at = path.At(++line, 1);
        switch (value)
        {
            case null: return new PlanNothing(at);
            case string text: return new PlanScalar(at, text);
            case KeyValuePair<string, object?>[] fields:
                var entries = ImmutableArray.CreateBuilder<PlanEntry>();
                foreach (var (key, child) in fields) entries.Add(new PlanEntry(key, at.Key(key).At(line + 1, 1), Node(child, at.Key(key), ref line)));
                return new PlanMapping(at, entries.ToImmutable());
            case object[] items:
                var nodes = ImmutableArray.CreateBuilder<PlanNode>();
                foreach (var item in items) nodes.Add(Node(item, at.Item(nodes.Count), ref line));
                return new PlanList(at, nodes.ToImmutable());
            default: throw new ArgumentException($"No node is made of {value}.", nameof(value));
        }
    }
}
