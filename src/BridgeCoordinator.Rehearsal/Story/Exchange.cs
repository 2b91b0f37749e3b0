namespace BridgeCoordinator.Rehearsal.Story;

/// <summary>One question from the call to the end of its answer.</summary>
internal sealed class Exchange(Draft draft, Request request, string moderator)
{
    private TimeSpan now;

    private Chance Chance => draft.Chance;

    private string SiteTechnician => People.TechnicianOf(request.Site);

    public void Undisturbed(TimeSpan at, bool endedByBoth)
    {
        Call(at);
        After(90, 170);
        if (Chance.OneIn(6))
        {
            Moderate(new { type = "extendTurn", requestId = request.Id, seconds = 30 });
            After(15, 25);
        }

        if (endedByBoth)
        {
            // Both moderators press at the same instant: one of them is too late.
            foreach (var who in (string[])[People.FirstModerator, People.SecondModerator])
                draft.DoTogether(now, who, new { type = "endTurn", requestId = request.Id }, Ending.Contested);
            After(2, 4);
        }
        else
        {
            End(request.Id);
        }

        Answer(150, 230);
    }

    /// <summary>Silence, the clock stands still, the line comes back, the speaker goes on.</summary>
    public void WaitForTheLine(TimeSpan at)
    {
        Call(at);
        After(40, 70);
        LoseTheLine();
        After(35, 60);
        LineIsBack();
        After(5, 10);
        Moderate(new { type = "resumeTurn", requestId = request.Id });
        After(40, 70);
        End(request.Id);
        Answer(150, 190);
    }

    /// <summary>The power fails at the site; somebody in the hall speaks meanwhile, then the speaker has the rest of the time.</summary>
    public void GiveTheFloorElsewhere(TimeSpan at, Request meanwhile, bool consolesToo)
    {
        Call(at);
        After(40, 60);
        string[] consoles = consolesToo ? [SiteTechnician, People.SecretaryOf(request.Site)] : [];
        foreach (var who in consoles) draft.Cut(now, who);
        After(5, 8);
        Technician(new { type = "reportVideo", siteId = request.Site.Id, state = "lost" });
        After(4, 7);
        var incident = $"power-{request.Id}";
        Technician(new { type = "openIncident", incidentId = incident, siteId = request.Site.Id, kind = "power", note = "Mất điện tại điểm cầu" });
        After(3, 5);
        Moderate(new { type = "giveFloor", requestId = meanwhile.Id });
        After(60, 80);
        foreach (var who in consoles) draft.Connect(now, who);
        After(5, 8);
        End(meanwhile.Id);
        LineIsBack();
        After(3, 6);
        Technician(new { type = "resolveIncident", incidentId = incident, note = "Đã có điện" });
        After(3, 6);
        Moderate(new { type = "giveFloor", requestId = request.Id });
        After(40, 60);
        End(request.Id);
        Answer(110, 140);
    }

    /// <summary>The picture is gone for good; the speaker goes on by phone, and the line is repaired during the answer.</summary>
    public void GoOnByPhone(TimeSpan at)
    {
        Call(at);
        After(40, 70);
        LoseTheLine();
        After(15, 25);
        Technician(new { type = "switchChannel", siteId = request.Site.Id, channel = "phone" });
        After(4, 8);
        Moderate(new { type = "resumeTurn", requestId = request.Id });
        After(50, 80);
        End(request.Id);
        var ended = now;
        Answer(150, 190);
        now = ended + Chance.Seconds(40, 80);
        LineIsBack();
        After(5, 10);
        Technician(new { type = "switchChannel", siteId = request.Site.Id, channel = "primary" });
    }

    private void Call(TimeSpan at)
    {
        now = at;
        Moderate(new { type = "standBy", requestId = request.Id });
        After(3, 6);
        Moderate(new { type = "releaseSpeaker", requestId = request.Id });
        After(15, 30);
        Moderate(new { type = "giveFloor", requestId = request.Id });
    }

    /// <summary>The losing of a line suspends its speaker without anybody's doing.</summary>
    private void LoseTheLine()
    {
        Do(SiteTechnician, new { type = "reportVideo", siteId = request.Site.Id, state = "weak", note = "Hình giật" });
        After(3, 6);
        Do(SiteTechnician, new { type = "reportVideo", siteId = request.Site.Id, state = "lost" });
    }

    private void LineIsBack()
    {
        Do(SiteTechnician, new { type = "reportVideo", siteId = request.Site.Id, state = "good" });
        After(2, 5);
        Do(SiteTechnician, new { type = "recordCheck", siteId = request.Site.Id, check = "sound", result = "ok", note = "Thử lại sau khi nối" });
        After(2, 4);
        Do(SiteTechnician, new { type = "declareReady", siteId = request.Site.Id, ready = true });
    }

    /// <summary>A department answers from the hall.</summary>
    private void Answer(int least, int most)
    {
        var response = $"response-{request.Id}";
        After(3, 6);
        Do(People.Secretary, new
        {
            type = "requestFloor", requestId = response, siteId = draft.Meeting.Hall.Id, kind = "response", inReplyTo = request.Id,
            speaker = Speakers.Name(Chance), speakerTitle = "Lãnh đạo sở", unit = Speakers.Department(Chance)
        });
        After(4, 8);
        Moderate(new { type = "giveFloor", requestId = response });
        After(least, most);
        End(response);
    }

    private void End(string requestId)
    {
        Moderate(new { type = "endTurn", requestId });
        After(1, 3);
    }

    private void After(int least, int most) => now += Chance.Seconds(least, most);

    private void Moderate(object command) => Do(moderator, command);

    private void Technician(object command) => Do(People.Technician, command);

    private void Do(string who, object command) => draft.Do(now, who, command);
}
