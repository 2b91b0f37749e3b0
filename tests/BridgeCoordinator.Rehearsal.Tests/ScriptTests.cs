using System.Text.Json;
using BridgeCoordinator.Rehearsal.Story;

namespace BridgeCoordinator.Rehearsal.Tests;

public class ScriptTests
{
    [Theory]
    [MemberData(nameof(Meetings.All), MemberType = typeof(Meetings))]
    public void The_same_seed_gives_the_same_script(string meeting) =>
        Assert.Equal(Written(Script.Of(Meetings.ByName[meeting], 7)), Written(Script.Of(Meetings.ByName[meeting], 7)));

    [Fact]
    public void Another_seed_gives_another_script_of_the_same_day()
    {
        var (one, other) = (Script.Of(Meetings.Provincial, 7), Script.Of(Meetings.Provincial, 8));

        Assert.NotEqual(Written(one), Written(other));
        Assert.Equal(one.Commands.Count(act => act.Type == "startItem"), other.Commands.Count(act => act.Type == "startItem"));
    }

    [Theory]
    [MemberData(nameof(Meetings.All), MemberType = typeof(Meetings))]
    public void Nobody_acts_before_coming_or_while_the_line_is_cut(string meeting)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var away = People.Of(Meetings.ByName[meeting]).Where(person => person.SiteId is not null).Select(person => person.Key).ToHashSet();
            foreach (var act in Script.Of(Meetings.ByName[meeting], seed).Acts)
            {
                if (act is LineAct { Up: true }) Assert.True(away.Remove(act.Who), $"seed {seed}: {act.Who} comes back without having gone");
                else if (act is LineAct) Assert.True(away.Add(act.Who), $"seed {seed}: {act.Who} goes twice");
                else Assert.False(away.Contains(act.Who), $"seed {seed}: {act} while away");
            }

            Assert.Empty(away);
        }
    }

    [Theory]
    [MemberData(nameof(Meetings.All), MemberType = typeof(Meetings))]
    public void Every_command_has_an_id_of_its_own_that_names_the_seed(string meeting)
    {
        var commands = Script.Of(Meetings.ByName[meeting], 7).Commands.ToList();

        Assert.Equal(commands.Count, commands.Select(command => command.Id).Distinct().Count());
        Assert.All(commands, command => Assert.StartsWith("rehearsal-7-", command.Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Meetings.All), MemberType = typeof(Meetings))]
    public void Two_people_do_something_at_the_same_instant_only_where_the_story_wants_it(string meeting)
    {
        for (var seed = 0; seed < 50; seed++)
            foreach (var moment in Script.Of(Meetings.ByName[meeting], seed).Commands.GroupBy(command => command.At).Where(moment => moment.Count() > 1))
            {
                Assert.Equal(moment.Count(), moment.Select(command => command.Who).Distinct().Count());
                Assert.True(
                    moment.All(command => command.Ending == Ending.Contested) || moment.All(command => command.Type is "declareReady" or "acknowledgeNotice"),
                    $"seed {seed}: {string.Join("; ", moment)}");
            }
    }

    [Fact]
    public void Two_hours_of_dialogue_hold_about_thirteen_exchanges_and_every_way_to_meet_a_lost_line()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var commands = Script.Of(Meetings.Provincial, seed).Commands.ToList();

            Assert.InRange(commands.Count(command => command.Type == "requestFloor" && command.Text("kind") == "response"), 12, 14);
            Assert.Equal(3, commands.Count(command => command.Type == "reportVideo" && command.Text("state") == "lost"));
            Assert.Equal(2, commands.Count(command => command.Type == "resumeTurn"));
            Assert.Single(commands, command => command.Type == "switchChannel" && command.Text("channel") == "phone");
            Assert.Single(commands.Where(command => command.Type == "giveFloor").GroupBy(command => command.Text("requestId")), request => request.Count() == 2);
        }
    }

    private static string Written(Script script) => string.Join('\n', script.Acts.Select(act => JsonSerializer.Serialize<object>(act)));
}
