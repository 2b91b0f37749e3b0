using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Faults;

/// <summary>Many people at once on one session.</summary>
public class ManyWritersTests(RealServer server)
{
    [Fact]
    public async Task A_thousand_commands_of_thirty_two_clients_leave_no_hole_and_equal_boards()
    {
        const int clients = 32, each = 32;
        var meeting = await Meeting.TalkingAsync(server);
        var issued = await server.Organizer.Post($"{meeting.Path}/access", Enumerable.Range(0, clients).Select(i => Meeting.Access($"Thư ký {i}", null, "secretary", "moderator")).ToArray());
        var people = issued.Json.EnumerateArray().Select(grant => new Person(server.Address, grant.GetProperty("code").GetString())).ToList();
        Screen[] screens = [await server.Anyone.WatchAsync(meeting.Id), await meeting.Technician.WatchAsync(meeting.Id), await meeting.Secretary.WatchAsync(meeting.Id)];
        var start = screens[0].Seq;

        var seqs = await Task.WhenAll(people.Select((person, client) => Task.Run(async () =>
        {
            var accepted = new List<long>();
            for (var i = 0; i < each; i++)
            {
                // Every fourth is sent twice at once, as a page does that is not sure.
                var id = $"c{client}-{i}";
                object command = i % 2 == 0
                    ? new { type = "sendNotice", noticeId = id, to = "everyone", text = $"Thông báo {id}", urgency = "normal" }
                    : new { type = "clearNotice", noticeId = $"c{client}-{i - 1}" };
                var answers = await Task.WhenAll(Enumerable.Range(0, i % 4 == 0 ? 2 : 1).Select(_ => person.Does(meeting.Id, command, id)));
                Assert.Single(answers.Distinct());
                accepted.Add(answers[0]);
            }

            return accepted;
        })));

        var all = seqs.SelectMany(accepted => accepted).ToList();
        Assert.Equal(clients * each, all.Count);
        Assert.Distinct(all);
        var log = await meeting.LogAsync();
        Assert.Equal(Enumerable.Range(1, log.Count), log.Select(commit => commit.GetProperty("seq").GetInt32()));
        var ours = log.Where(commit => commit.GetProperty("seq").GetInt64() > start && commit.GetProperty("actor").GetProperty("label").GetString()!.StartsWith("Thư ký ", StringComparison.Ordinal));
        Assert.Equal(all.Order(), ours.Select(commit => commit.GetProperty("seq").GetInt64()));

        foreach (var (screen, person) in screens.Zip([server.Anyone, meeting.Technician, meeting.Secretary]))
        {
            await screen.Reaches(all.Max());
            Assert.Null(screen.Fault);
            Assert.Equal((await person.CardsAsync(meeting.Id)).OrderBy(card => card.Key), screen.Cards().OrderBy(card => card.Key));
            await screen.DisposeAsync();
        }
    }
}
