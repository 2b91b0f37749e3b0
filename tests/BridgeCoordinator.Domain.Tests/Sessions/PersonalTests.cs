using System.Collections.Immutable;
using System.Reflection;
using BridgeCoordinator.Domain.Planning;
using BridgeCoordinator.Domain.Sessions;
using BridgeCoordinator.Domain.Tests.Scenes;

namespace BridgeCoordinator.Domain.Tests.Sessions;

/// <summary>Redaction and erasure are driven by one mark alone, so a text without it must be known to say nothing about a person.</summary>
public class PersonalTests
{
    /// <summary>Names of persons and free text that may be about one.</summary>
    private static readonly string[] Personal = ["Speaker", "SpeakerTitle", "Topic", "Note", "Reason", "Text", "By", "Label", "Digest"];

    /// <summary>What identifies things, not people, and what is printed in the programme anyway.</summary>
    private static readonly string[] Impersonal =
    [
        "RequestId", "BeforeRequestId", "Replaces", "InReplyTo", "QuestionId", "SiteId", "GroupId", "ItemId", "BeforeItemId", "IncidentId", "NoticeId",
        "GrantId", "CommandId", "RehearsalOf", "To", "Unit", "Title", "Presenters"
    ];

    private static IEnumerable<PropertyInfo> TextsOf(Type type) =>
        type.GetProperties().Where(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(ImmutableArray<string>));

    private static IEnumerable<Type> Logged => [.. Examples.TypesOf<Command>(), .. Examples.TypesOf<Event>(), typeof(Actor), typeof(Commit)];

    private static string Name(PropertyInfo property) => $"{property.ReflectedType!.Name}.{property.Name}";

    private static bool IsMarked(PropertyInfo property) => property.GetCustomAttribute<PersonalAttribute>() is not null;

    [Fact]
    public void Every_text_about_a_person_is_marked_on_commands_and_events_alike() =>
        Assert.Empty(Logged.SelectMany(TextsOf).Where(property => Personal.Contains(property.Name) && !IsMarked(property)).Select(Name));

    [Fact]
    public void Every_other_text_is_known_to_be_about_no_person() =>
        Assert.Empty(Logged.SelectMany(TextsOf).Where(property => !IsMarked(property) && !Impersonal.Contains(property.Name)).Select(Name));

    [Fact]
    public void The_mark_is_not_spread_over_what_is_no_text() =>
        Assert.Empty(Logged.SelectMany(type => type.GetProperties()).Where(IsMarked).Except(Logged.SelectMany(TextsOf)).Select(Name));

    [Theory]
    [InlineData(typeof(PlanContact), nameof(PlanContact.Name))]
    [InlineData(typeof(PlanContact), nameof(PlanContact.Phone))]
    [InlineData(typeof(PlanSite), nameof(PlanSite.Chair))]
    [InlineData(typeof(PlanSignature), nameof(PlanSignature.Name))]
    [InlineData(typeof(PlanGroup), nameof(PlanGroup.Composition))]
    [InlineData(typeof(PlanRecipient), nameof(PlanRecipient.Name))]
    public void The_plans_persons_are_marked(Type type, string property) => Assert.True(IsMarked(type.GetProperty(property)!));

    [Fact]
    public void A_field_that_a_command_and_its_event_share_bears_the_mark_on_both()
    {
        var commands = Examples.TypesOf<Command>().SelectMany(TextsOf).ToLookup(property => property.Name, IsMarked);
        var events = Examples.TypesOf<Event>().SelectMany(TextsOf).ToLookup(property => property.Name, IsMarked);
        Assert.All(commands.Where(shared => events.Contains(shared.Key)), shared =>
            Assert.Single(shared.Concat(events[shared.Key]).Distinct()));
    }
}
