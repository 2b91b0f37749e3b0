using System.Text;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>What the handbook says about plans is what the server does.</summary>
public class PlanHandbookTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "ops", "handbook", "plan-format.md"));

    [Fact]
    public void The_shortest_plan_of_the_handbook_is_a_plan()
    {
        var yaml = Page.Split("```yaml")[1].Split("```")[0];
        Assert.Empty(PlanDocuments.Read(Encoding.UTF8.GetBytes(yaml), "application/yaml", new DateOnly(2024, 2, 25)).Faults);
    }

    [Fact]
    public void Every_code_is_in_the_handbook()
    {
        var codes = typeof(PlanCodes).GetFields().Select(field => (string)field.GetValue(null)!);
        Assert.All(codes, code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x: 1")]
    [InlineData("identity: {x: 1, supersedes: {x: 1}, signature: {x: 1}}")]
    [InlineData("schedule: {x: 1}")]
    [InlineData("sites: [{x: 1, contact: {x: 1}}]")]
    [InlineData("groups: [{x: 1}]")]
    [InlineData("agenda: [{x: 1}]")]
    [InlineData("units: [{x: 1}]")]
    [InlineData("recipients: [{x: 1}]")]
    [InlineData("deadlines: [{x: 1}]")]
    [InlineData("speaking: {x: 1}")]
    public void Every_key_is_in_the_handbook(string yaml)
    {
        var faults = PlanDocuments.Read(Encoding.UTF8.GetBytes(yaml), "application/yaml", default).Faults;
        var keys = faults.Where(fault => fault.Code == PlanCodes.UnknownKey).SelectMany(fault => $"{fault.Arguments[1]}".Split(", ")).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Matches($@"`{key}(\[\])?`", Page));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BridgeCoordinator.sln"))) folder = Directory.GetParent(folder)!.FullName;
        return folder;
    }
}
