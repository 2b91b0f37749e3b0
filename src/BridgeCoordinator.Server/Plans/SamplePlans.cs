using System.Collections.Immutable;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The sample plans that ship with the server: two real provincial dialogue conferences, both valid and public.</summary>
public static class SamplePlans
{
    public const string GiaLai = "gia-lai-2024", BacKan = "bac-kan-2025";

    public const string ContentType = "application/yaml";

    public static ImmutableArray<string> Names { get; } = [GiaLai, BacKan];

    /// <summary>The sample's YAML, with its comments, as UTF-8.</summary>
    public static byte[] Yaml(string name)
    {
        using var resource = typeof(SamplePlans).Assembly.GetManifestResourceStream($"plans/{name}.yaml")
            ?? throw new ArgumentException($"There is no sample plan {name}.", nameof(name));
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
