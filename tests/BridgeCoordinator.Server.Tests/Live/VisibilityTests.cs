using BridgeCoordinator.Server.Tests.Harness;

namespace BridgeCoordinator.Server.Tests.Live;

/// <summary>Which view gets which cards, the same on every way a card can take. The lists follow the contract's table.</summary>
public class VisibilityTests(RealServer server)
{
    private static readonly string[] Sites = ["bac-kan", "cho-don", "na-ri", "ba-be", "bach-thong", "cho-moi", "ngan-son", "pac-nam"];
    private static readonly string[] Public = ["meeting", "agenda", "floor", "totals", "notices", .. Sites.Select(id => $"sites/{id}")];
    private static readonly string[] Hall = ["desk/agenda", "desk/floor", "desk/links", "desk/rollCall", "desk/attendance", "desk/notices", .. Sites.Select(id => $"desk/sites/{id}")];

    [Fact]
    public async Task Each_view_gets_its_cards_and_no_other_by_push_snapshot_and_catch_up()
    {
        var meeting = await Meeting.TalkingAsync(server);
        var views = new (Person Person, string View, string[] Keys)[]
        {
            (server.Anyone, "public", Public),
            (meeting.Viewer, "public", Public),
            (meeting.Near, "site/cho-don", [.. Public, "desk/sites/cho-don"]),
            (meeting.Far, "site/na-ri", [.. Public, "desk/sites/na-ri"]),
            (meeting.Moderator, "hall", [.. Public, .. Hall]),
            (meeting.Secretary, "hall", [.. Public, .. Hall]),
            (meeting.Technician, "hall", [.. Public, .. Hall]),
            (meeting.Organizer, "hall", [.. Public, .. Hall]),
            (await meeting.GrantAsync(Meeting.NearSite, "technician", "siteSecretary"), "hall", [.. Public, .. Hall])
        };
        var screens = new List<Screen>();
        foreach (var (person, view, keys) in views)
        {
            screens.Add(await person.WatchAsync(meeting.Id));
            Assert.Equal((view, 0), (screens[^1].View, screens[^1].Items[0].GetProperty("from").GetInt64()));
            Assert.Equal(keys.Order(), screens[^1].Cards().Keys.Order());
            Assert.Equal(keys.Order(), (await person.CardsAsync(meeting.Id)).Keys.Order());
        }

        await BothOnlineAsync(meeting, screens[^1]);
        foreach (var screen in screens) await screen.Reaches((await server.Anyone.Get($"{meeting.Path}/board")).Json.GetProperty("cards").GetProperty("sites/na-ri").GetProperty("seq").GetInt64());
        var before = screens[0].Seq;
        var already = screens.ConvertAll(screen => screen.Items.Count);
        var last = await TouchEveryCardAsync(meeting);

        foreach (var (screen, (person, view, keys), seen) in screens.Zip(views, already))
        {
            await screen.Reaches(last);
            var board = await person.CardsAsync(meeting.Id);
            Assert.Equal(board.OrderBy(card => card.Key), screen.Cards().OrderBy(card => card.Key));
            Assert.Equal(keys.Order(), board.Keys.Order());
            var pushed = screen.Items.Skip(seen).SelectMany(item => item.GetProperty("cards").EnumerateObject().Select(card => card.Name)).Distinct();
            var caughtUp = (await person.Get($"{meeting.Path}/board?epoch=1&view={view}&since={before}")).Cards();
            Assert.Equal(keys.Intersect(Touched).Order(), pushed.Order());
            Assert.Equal(keys.Intersect(Touched).Order(), caughtUp.Keys.Order());
            Assert.All(caughtUp, card => Assert.Equal(board[card.Key], card.Value));
            await screen.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_speakers_name_reaches_the_public_and_other_sites_only_once_it_is_released()
    {
        const string name = "Nguyễn Thị Hoa";
        var meeting = await Meeting.TalkingAsync(server);
        Screen[] others = [await server.Anyone.WatchAsync(meeting.Id), await meeting.Far.WatchAsync(meeting.Id)];
        Screen[] knowing = [await meeting.Near.WatchAsync(meeting.Id), await meeting.Technician.WatchAsync(meeting.Id)];

        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        var given = await meeting.Moderator.Does(meeting.Id, new { type = "giveFloor", requestId = "r1" });
        foreach (var screen in (Screen[])[.. others, .. knowing]) await screen.Reaches(given);

        Assert.All(others, screen => Assert.DoesNotContain(screen.Items, item => item.GetRawText().Contains(name, StringComparison.Ordinal)));
        Assert.All(knowing, screen => Assert.Contains(screen.Items, item => item.GetRawText().Contains(name, StringComparison.Ordinal)));
        var released = await meeting.Moderator.Does(meeting.Id, new { type = "releaseSpeaker", requestId = "r1" });
        foreach (var screen in others)
        {
            await screen.Reaches(released);
            Assert.Equal(name, screen.Card("floor")!.Value.GetProperty("turn").GetProperty("speaker").GetString());
        }

        foreach (var screen in (Screen[])[.. others, .. knowing]) await screen.DisposeAsync();
    }

    [Fact]
    public async Task What_concerns_only_a_desk_wakes_no_screen_that_does_not_see_it()
    {
        var meeting = await Meeting.TalkingAsync(server);
        await using var dashboard = await server.Anyone.WatchAsync(meeting.Id);
        await using var far = await meeting.Far.WatchAsync(meeting.Id);
        await using var near = await meeting.Near.WatchAsync(meeting.Id);
        await using var hall = await meeting.Technician.WatchAsync(meeting.Id);
        var online = await BothOnlineAsync(meeting, hall);
        foreach (var screen in new[] { dashboard, far, near, hall }) await screen.Reaches(online);
        int[] before = [dashboard.Items.Count, far.Items.Count, near.Items.Count, hall.Items.Count];

        var check = await meeting.Near.Does(meeting.Id, new { type = "recordCheck", siteId = Meeting.NearSite, check = "nameBoard", result = "ok" });
        await near.Reaches(check);
        await hall.Reaches(check);
        var notice = await meeting.Moderator.Does(meeting.Id, new { type = "sendNotice", noticeId = "n1", to = "hall", text = "Chuẩn bị", urgency = "normal" });
        await hall.Reaches(notice);
        var item = await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" });
        foreach (var screen in new[] { dashboard, far, near, hall }) await screen.Reaches(item);

        Assert.Equal([1, 1, 2, 3], before.Zip([dashboard.Items.Count, far.Items.Count, near.Items.Count, hall.Items.Count], (then, now) => now - then));
    }

    [Fact]
    public async Task A_private_session_and_a_rehearsal_are_for_their_own_people()
    {
        var meeting = await Meeting.OpenAsync(server, isPublic: false);
        var elsewhere = await Meeting.OpenAsync(server);
        Assert.Equal(401, (await server.Anyone.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(403, (await elsewhere.Moderator.Get($"{meeting.Path}/board")).Status);
        Assert.Equal(200, (await meeting.Viewer.Get($"{meeting.Path}/board")).Status);
        await using var stranger = await elsewhere.Moderator.WatchAsync(meeting.Id);
        Assert.Contains("notAllowed", stranger.Fault!.Message, StringComparison.Ordinal);
        await using var anyone = await server.Anyone.WatchAsync(meeting.Id);
        Assert.Contains("notSignedIn", anyone.Fault!.Message, StringComparison.Ordinal);
    }

    /// <summary>Consoles that watch come online by the system's own commits; afterwards there are only ours. Tells the seq of the last.</summary>
    private static async Task<long> BothOnlineAsync(Meeting meeting, Screen hall)
    {
        string[] sites = [$"sites/{Meeting.NearSite}", $"sites/{Meeting.FarSite}"];
        await Waiting.For(() => sites.All(site => hall.Card(site)!.Value.GetProperty("app").GetString() == "online"));
        return (await meeting.Viewer.Get($"{meeting.Path}/board")).Json.GetProperty("seq").GetInt64();
    }

    private static readonly string[] Touched =
    [
        "agenda", "floor", "totals", "notices", "sites/cho-don", "desk/floor", "desk/rollCall", "desk/notices", "desk/sites/cho-don", "desk/links",
        // A notice to everyone and an incident of the hall are on every site's desk, or make it look.
        .. Sites.Select(id => $"desk/sites/{id}")
    ];

    private static async Task<long> TouchEveryCardAsync(Meeting meeting)
    {
        await meeting.Near.Does(meeting.Id, new { type = "countPresent", siteId = Meeting.NearSite, groupId = Meeting.Group, present = 52 });
        await meeting.Near.Does(meeting.Id, Meeting.Request("r1"));
        await meeting.Technician.Does(meeting.Id, new { type = "startRollCall", round = 1 });
        await meeting.Technician.Does(meeting.Id, new { type = "answerRollCall", siteId = Meeting.NearSite, result = "ok" });
        await meeting.Technician.Does(meeting.Id, new { type = "openIncident", incidentId = "i1", kind = "network" });
        await meeting.Moderator.Does(meeting.Id, new { type = "sendNotice", noticeId = "n1", to = "everyone", text = "Xin chào", urgency = "normal" });
        return await meeting.Moderator.Does(meeting.Id, new { type = "startItem", itemId = "gioi-thieu" });
    }
}
