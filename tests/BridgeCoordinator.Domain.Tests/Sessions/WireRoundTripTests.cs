using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Sessions;

/// <summary>What is written is read back the same, with every field and with only the needed ones.</summary>
public class WireRoundTripTests
{
    [Fact]
    public void There_is_an_example_of_every_command_and_event()
    {
        Assert.Equal(Examples.TypesOf<Command>(), Examples.Commands.Select(example => example.GetType()));
        Assert.Equal(Examples.TypesOf<Event>(), Examples.Events.Select(example => example.GetType()));
    }

    [Fact]
    public void An_example_fills_every_field() =>
        Assert.All(Examples.Commands.Cast<object>().Concat(Examples.Events), example =>
            Assert.All(example.GetType().GetProperties(), property => Assert.NotNull(property.GetValue(example))));

    [Fact]
    public void Every_command_comes_back_as_it_went() => Assert.All(Examples.Commands, Same<Command>);

    [Fact]
    public void Every_event_comes_back_as_it_went() => Assert.All(Examples.Events, Same<Event>);

    [Fact]
    public void A_command_without_its_optional_fields_comes_back_as_it_went() => Assert.All(Examples.Commands.Select(Sparse), Same<Command>);

    [Fact]
    public void An_event_without_its_optional_fields_comes_back_as_it_went() => Assert.All(Examples.Events.Select(Sparse), Same<Event>);

    [Fact]
    public void Every_event_goes_through_Evolve_and_changes_the_session()
    {
        foreach (var example in Examples.Events.Concat(Examples.Events.Select(Sparse)))
        {
            var after = Decider.Evolve(Examples.Session, example);
            // Whoever keeps the log acts on a new epoch; the meeting goes on.
            if (example is EpochBegan) Assert.Same(Examples.Session, after);
            else Assert.NotSame(Examples.Session, after);
        }
    }

    [Fact]
    public void Every_wire_command_has_its_row_in_the_table() =>
        Assert.Equal(
            Examples.TypesOf<Command>().Select(type => type.Name).Order(StringComparer.Ordinal),
            CommandTable.Rights.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_commit_comes_back_as_it_went_and_carries_nothing_else()
    {
        var actor = new Actor("g1", [Role.SiteTechnician, Role.SiteSecretary], Plans.North, "KTV Đak Đoa");
        var commit = new Commit(2, 41, Plans.At(9, 12, 40).AddTicks(1_234_567), actor, "c1", "digest", [.. Examples.Events]);
        var json = JsonSerializer.Serialize(commit, WireJson.Options);
        var back = JsonSerializer.Deserialize<Commit>(json, WireJson.Options)!;
        Assert.Equal(json, JsonSerializer.Serialize(back, WireJson.Options));
        Assert.Equal((commit.At, commit.Actor.Label, commit.Actor.SiteId), (back.At, back.Actor.Label, back.Actor.SiteId));
        Assert.Equal(commit.Actor.Roles, back.Actor.Roles);
        Assert.Equal(
            """{"epoch":2,"seq":41,"at":"2024-03-06T02:12:40.1234567Z","actor":{"grantId":"g1","roles":["siteTechnician","siteSecretary"],"siteId":"north","label":"KTV Đak Đoa"},"commandId":"c1","digest":"digest","events":[""",
            json[..json.IndexOf('[', json.IndexOf("events", StringComparison.Ordinal))] + "[");
    }

    [Fact]
    public void A_commit_by_the_server_itself_comes_back_as_it_went()
    {
        var commit = new Commit(1, 1, Plans.At(7, 0), Actor.System, "c1", "digest", [new SessionOpened()]);
        var back = JsonSerializer.Deserialize<Commit>(JsonSerializer.Serialize(commit, WireJson.Options), WireJson.Options)!;
        Assert.Equal(("system", null, ""), (back.Actor.GrantId, back.Actor.SiteId, back.Actor.Label));
    }

    private static void Same<T>(T example)
    {
        var json = JsonSerializer.Serialize(example, WireJson.Options);
        var back = JsonSerializer.Deserialize<T>(json, WireJson.Options)!;
        Assert.Equal(example!.GetType(), back.GetType());
        Assert.Equal(json, JsonSerializer.Serialize(back, WireJson.Options));
        // Lists are equal only as the same object; they are compared as written above.
        foreach (var property in example.GetType().GetProperties().Where(property => !HoldsLists(property.PropertyType)))
            Assert.Equal(property.GetValue(example), property.GetValue(back));
    }

    private static bool HoldsLists(Type type) => type == typeof(MeetingPlan) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>));

    /// <summary>The same with every field that may be absent absent.</summary>
    private static T Sparse<T>(T example)
    {
        var constructor = example!.GetType().GetConstructors().Single();
        return (T)constructor.Invoke([.. constructor.GetParameters().Select(parameter => MayBeAbsent(parameter)
            ? null
            : example.GetType().GetProperty(parameter.Name!)!.GetValue(example))]);
    }

    private static bool MayBeAbsent(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
}
