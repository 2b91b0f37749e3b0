using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Server.Plans;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.Plans;

public class PlanRoundTripTests
{
    private static readonly DateOnly Today = new(2024, 2, 25);

    [Theory]
    [InlineData(SamplePlans.GiaLai)]
    [InlineData(SamplePlans.BacKan)]
    public void A_sample_written_and_read_back_is_the_same_plan(string name)
    {
        var plan = PlanDocuments.Read(SamplePlans.Yaml(name), SamplePlans.ContentType, Today).Plan!;
        AssertReadsBack(plan);
    }

    [Theory]
    [InlineData(SamplePlans.GiaLai)]
    [InlineData(SamplePlans.BacKan)]
    public void The_same_keys_in_json_give_the_same_plan(string name)
    {
        var yaml = SamplePlans.Yaml(name);
        var json = Json(PlanDocuments.Tree(yaml, SamplePlans.ContentType).Root!)!.ToJsonString();
        var fromJson = PlanDocuments.Read(Encoding.UTF8.GetBytes(json), "application/json", Today);
        Assert.Empty(fromJson.Faults);
        Assert.Equal(Text(PlanDocuments.Read(yaml, SamplePlans.ContentType, Today).Plan!), Text(fromJson.Plan!));
    }

    [Fact]
    public void Json_numbers_and_booleans_are_what_yaml_writes_bare()
    {
        const string Json = """
            {"title":"T","chair":"C","public":true,"schedule":{"date":"2024-03-06","tentative":false},"theme":null,
             "sites":[{"name":"H","kind":"central"}],"groups":[{"name":"G","expected":36}],"speaking":{"question":180}}
            """;
        var plan = PlanDocuments.Read(Encoding.UTF8.GetBytes(Json), "application/json", Today).Plan!;
        Assert.Equal((true, false, "", 36, 180), (plan.Public, plan.Schedule.Tentative, plan.Theme, plan.Groups[0].Expected, plan.Speaking.Question));
    }

    [Fact]
    public void Any_plan_written_and_read_back_is_the_same_plan() => PlanGenerator.Plans.Sample(AssertReadsBack, iter: 2_000, print: Text);

    [Fact]
    public void Groups_that_every_bridge_site_has_are_written_once()
    {
        var yaml = PlanDocuments.WriteYaml(PlanDocuments.Read(SamplePlans.Yaml(SamplePlans.GiaLai), SamplePlans.ContentType, Today).Plan!);
        Assert.Equal(4, yaml.Split('\n').Count(line => line.Contains("site: sites", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_that_looks_like_something_else_is_quoted_for_other_readers()
    {
        var plan = PlanDocuments.Read("title: '2024'\nchair: 'no'\nschedule: {date: 2024-03-06}\nsites: [{name: H, kind: central}]"u8, "text/yaml", Today).Plan!;
        Assert.StartsWith("title: \"2024\"\nchair: \"no\"\n", PlanDocuments.WriteYaml(plan), StringComparison.Ordinal);
    }

    private static void AssertReadsBack(MeetingPlan plan)
    {
        var yaml = PlanDocuments.WriteYaml(plan);
        var reading = PlanDocuments.Read(Encoding.UTF8.GetBytes(yaml), "application/yaml", Today);
        Assert.True(reading.Plan is not null, string.Join('\n', reading.Faults.Select(fault => PlanFindingTexts.Word(fault, "en"))) + "\n" + yaml);
        Assert.Equal(Text(plan), Text(reading.Plan));
    }

    // Records that hold immutable arrays compare by reference; their JSON compares by value.
    private static string Text(MeetingPlan plan) => JsonSerializer.Serialize(plan);

    private static JsonNode? Json(PlanNode node) => node switch
    {
        PlanScalar scalar => JsonValue.Create(scalar.Text),
        PlanList list => new JsonArray([.. list.Items.Select(Json)]),
        PlanMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        _ => null,
    };
}
