using System.Globalization;

namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>
/// The hours in which sites and hall take the floor: some thirteen exchanges in two hours, a question and its answer in
/// about nine minutes each. Three of the speakers lose their line, and the hall decides differently each time.
/// </summary>
internal sealed class Dialogue
{
    private const int HallAsksEvery = 4;
    private static readonly TimeSpan Slot = TimeSpan.FromSeconds(540);
    private static readonly TimeSpan FirstCall = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Ending = TimeSpan.FromMinutes(6);

    private readonly Draft draft;
    private readonly Day day;
    private readonly List<Site> askers;
    private int requests;

    private Dialogue(Draft draft, Day day)
    {
        (this.draft, this.day) = (draft, day);
        var count = Math.Max(1, (int)((day.DialogueEnds - day.DialogueStarts - Ending) / Slot));
        var sites = draft.Chance.Shuffled(draft.Meeting.Bridges);
        askers =
        [
            .. Enumerable.Range(0, count).Select(k => sites.Count == 0 || k % HallAsksEvery == HallAsksEvery - 1
                ? draft.Meeting.Hall
                : sites[(k - (k / HallAsksEvery)) % sites.Count])
        ];
    }

    public static void Write(Draft draft, Day day) => new Dialogue(draft, day).Write();

    private void Write()
    {
        draft.Do(day.DialogueStarts + TimeSpan.FromSeconds(5), People.FirstModerator, new { type = "openFloor", mode = "request" });
        var losses = Losses();
        for (var k = 0; k < askers.Count; k++)
        {
            var at = SlotAt(k);
            var asked = k == 0 ? draft.Chance.Seconds(8, 50) : at - day.DialogueStarts - draft.Chance.Seconds(120, 900);
            if (asked < TimeSpan.FromSeconds(8)) asked = draft.Chance.Seconds(8, 55);
            var request = Ask(day.DialogueStarts + asked, askers[k]);
            var exchange = new Exchange(draft, request, k % 2 == 0 ? People.FirstModerator : People.SecondModerator);
            switch (losses.GetValueOrDefault(k))
            {
                case LineLoss.Wait: exchange.WaitForTheLine(at); break;
                case LineLoss.Elsewhere: exchange.GiveTheFloorElsewhere(at, Ask(at - draft.Chance.Seconds(20, 50), draft.Meeting.Hall), AsksOnce(askers[k])); break;
                case LineLoss.Phone: exchange.GoOnByPhone(at); break;
                default: exchange.Undisturbed(at, endedByBoth: k == 1); break;
            }
        }

        AskInVain(losses);
        LoseConsoles();
        TellTheRemaining(SlotAt(askers.Count) + TimeSpan.FromSeconds(10));
    }

    private TimeSpan SlotAt(int k) => day.DialogueStarts + FirstCall + (Slot * k);

    /// <summary>The line goes in the middle of a speech; each of the hall's choices once, as far as there are speakers at sites.</summary>
    private Dictionary<int, LineLoss> Losses()
    {
        var atSites = Enumerable.Range(0, askers.Count).Where(k => k != 1 && !askers[k].Central);
        return draft.Chance.Shuffled(atSites).Zip([LineLoss.Elsewhere, LineLoss.Wait, LineLoss.Phone]).ToDictionary();
    }

    private bool AsksOnce(Site site) => askers.Count(asker => asker == site) == 1;

    private Request Ask(TimeSpan at, Site site)
    {
        var request = new Request(string.Create(CultureInfo.InvariantCulture, $"request-{++requests:00}"), site);
        draft.Do(at, request.Asker, new
        {
            type = "requestFloor", requestId = request.Id, siteId = site.Id, kind = draft.Chance.OneIn(3) ? "comment" : "question",
            speaker = Speakers.Name(draft.Chance), speakerTitle = Speakers.Title(draft.Chance), topic = Speakers.Topic(draft.Chance)
        });
        return request;
    }

    /// <summary>Nobody reaches everyone: one takes the request back, one is off the subject, some are answered in writing.</summary>
    private void AskInVain(Dictionary<int, LineLoss> losses)
    {
        var cutOff = losses.Where(loss => loss.Value == LineLoss.Elsewhere).Select(loss => askers[loss.Key]).FirstOrDefault();
        var sites = askers.Where(site => site != cutOff).DefaultIfEmpty(draft.Meeting.Hall).ToList();
        TimeSpan Moment() => day.DialogueStarts + ((SlotAt(askers.Count) - day.DialogueStarts) * (draft.Chance.Between(30, 90) / 100.0));

        var at = Moment();
        var withdrawn = Ask(at, draft.Chance.Of(sites));
        draft.Do(at + draft.Chance.Seconds(30, 60), withdrawn.Asker, new { type = "withdrawRequest", requestId = withdrawn.Id });
        at = Moment();
        var denied = Ask(at, draft.Chance.Of(sites));
        draft.Do(at + draft.Chance.Seconds(20, 60), People.SecondModerator, new { type = "denyRequest", requestId = denied.Id, reason = "Không thuộc chủ đề đối thoại" });
        var remaining = Enumerable.Range(0, 3).Select(_ => (At: Moment(), Site: draft.Chance.Of(sites))).OrderBy(asked => asked.At)
            .Select(asked => Ask(asked.At, asked.Site)).ToList();
        var end = SlotAt(askers.Count);
        draft.Do(
            end + TimeSpan.FromSeconds(3), People.SecondModerator,
            new { type = "moveRequest", requestId = remaining[2].Id, beforeRequestId = remaining[0].Id, reason = "Điểm cầu chưa phát biểu" });
    }

    /// <summary>Consoles of sites that do not speak lose their own connection for some minutes and catch up.</summary>
    private void LoseConsoles()
    {
        foreach (var site in draft.Chance.Shuffled(draft.Meeting.Bridges.Except(askers)).Take(3))
        {
            var gone = day.DialogueStarts + ((SlotAt(askers.Count) - day.DialogueStarts) * (draft.Chance.Between(5, 60) / 100.0));
            foreach (var who in (string[])[People.TechnicianOf(site), People.SecretaryOf(site)])
            {
                draft.Cut(gone + draft.Chance.Seconds(0, 5), who);
                draft.Connect(gone + draft.Chance.Seconds(90, 180), who);
            }
        }
    }

    private void TellTheRemaining(TimeSpan at)
    {
        draft.Do(at, People.FirstModerator, new
        {
            type = "sendNotice", noticeId = "notice-4", to = "sites", urgency = "normal", text = "Các ý kiến chưa được mời phát biểu sẽ được trả lời bằng văn bản sau hội nghị."
        });
        foreach (var site in draft.Meeting.Bridges)
            draft.Do(at + draft.Chance.Seconds(5, 100), People.SecretaryOf(site), new { type = "acknowledgeNotice", noticeId = "notice-4", siteId = site.Id });
        draft.Do(at + TimeSpan.FromSeconds(110), People.FirstModerator, new { type = "closeFloor", remaining = "written" });
    }
}

/// <summary>What the hall does when a speaker's line is lost.</summary>
internal enum LineLoss
{
    None,
    Wait,
    Elsewhere,
    Phone
}

internal sealed record Request(string Id, Site Site)
{
    public string Asker => Site.Central ? People.Secretary : People.SecretaryOf(Site);
}
