using System.Runtime.CompilerServices;
using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Contract;

/// <summary>The front end's types come from a committed copy of the server's API description.</summary>
public class CommittedContractTests(RealServer server)
{
    /// <summary>Set to 1, the test writes the copy anew: ops/update-contract.sh does.</summary>
    private const string Update = "UPDATE_CONTRACT";

    [Fact]
    public async Task The_committed_contract_is_the_servers()
    {
        var served = (await server.Anyone.Get("/openapi/v1.json")).Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1") await File.WriteAllTextAsync(Committed(), served, TestContext.Current.CancellationToken);

        var committed = await File.ReadAllTextAsync(Committed(), TestContext.Current.CancellationToken);
        var at = served.Zip(committed).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            served == committed,
            $"src/BridgeCoordinator.Web/contract/openapi.json is not what the server serves; they differ from character {at} on:\n"
            + $"  served:    {Excerpt(served, at)}\n  committed: {Excerpt(committed, at)}\n"
            + "If the contract was meant to change, run ops/update-contract.sh, look at the difference and commit it.");
    }

    private static string Excerpt(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)].Replace("\n", " ", StringComparison.Ordinal);

    private static string Committed([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/BridgeCoordinator.Web/contract/openapi.json"));
}
