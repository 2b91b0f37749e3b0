using BridgeCoordinator.Domain.Planning;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Writes a plan as YAML with its keys in a fixed order and nothing that is absent; reading it back gives an equal plan.</summary>
internal static class YamlPlanWriter
{
    public static string Write(MeetingPlan plan)
    {
        using var yaml = new YamlScribe();
        yaml.Document(() =>
        {
            Heading(yaml, plan);
            Identity(yaml, plan.Identity);
            Schedule(yaml, plan.Schedule);
            yaml.Mappings("sites", plan.Sites, site => Site(yaml, site));
            yaml.Mappings("groups", YamlGroups.Compressed(plan), group => Group(yaml, group));
            yaml.Mappings("agenda", plan.Agenda, item => Item(yaml, item));
            yaml.Mappings("units", plan.Units, unit => Unit(yaml, unit));
            yaml.Mappings("recipients", plan.Recipients, recipient => Recipient(yaml, recipient));
            yaml.Mappings("deadlines", plan.Deadlines, deadline => Deadline(yaml, deadline));
            yaml.Mapping("speaking", plan.Speaking != new SpeakingTimes(null, null, null), () => Speaking(yaml, plan.Speaking));
        });
        return yaml.ToString();
    }

    private static void Heading(YamlScribe yaml, MeetingPlan plan)
    {
        yaml.Text("title", plan.Title);
        yaml.Text("theme", plan.Theme);
        yaml.Text("chair", plan.Chair);
        yaml.Text("venue", plan.Venue);
        yaml.Plain("profile", PlanWords.Of(PlanWords.Profiles, plan.Profile));
        yaml.Plain("public", plan.Public ? "true" : "false");
    }

    private static void Identity(YamlScribe yaml, PlanIdentity identity)
    {
        var stated = identity with { LegalBases = [] } != new PlanIdentity(null, null, null, null, null, null, [], null)
            || identity.LegalBases.Length > 0;
        yaml.Mapping("identity", stated, () =>
        {
            yaml.Text("number", identity.Number);
            yaml.Date("issuedOn", identity.IssuedOn);
            yaml.Text("issuedAt", identity.IssuedAt);
            yaml.Text("issuer", identity.Issuer);
            yaml.Text("subject", identity.Subject);
            yaml.Mapping("supersedes", identity.Supersedes is not null, () => Reference(yaml, identity.Supersedes!));
            yaml.Mappings("legalBases", identity.LegalBases, reference => Reference(yaml, reference));
            yaml.Mapping("signature", identity.Signature is not null, () =>
            {
                yaml.Texts("authority", identity.Signature!.Authority);
                yaml.Text("name", identity.Signature.Name);
            });
        });
    }

    private static void Reference(YamlScribe yaml, PlanReference reference)
    {
        yaml.Text("type", reference.Type);
        yaml.Text("number", reference.Number);
        yaml.Date("issuedOn", reference.IssuedOn);
        yaml.Text("issuer", reference.Issuer);
        yaml.Text("subject", reference.Subject);
    }

    private static void Schedule(YamlScribe yaml, PlanSchedule schedule) => yaml.Mapping("schedule", true, () =>
    {
        yaml.Date("date", schedule.Date);
        yaml.Text("dateText", schedule.DateText);
        yaml.Plain("tentative", schedule.Tentative ? "true" : "false");
        yaml.Time("time", schedule.StartMinute, schedule.EndMinute ?? schedule.StartMinute);
        yaml.Text("timeZone", schedule.TimeZone);
    });

    private static void Site(YamlScribe yaml, PlanSite site)
    {
        yaml.Text("id", site.Id);
        yaml.Text("name", site.Name);
        yaml.Plain("kind", PlanWords.Of(PlanWords.SiteKinds, site.Kind));
        yaml.Text("venue", site.Venue);
        yaml.Text("address", site.Address);
        yaml.Text("chair", site.Chair);
        yaml.Mapping("contact", site.Contact is not null, () =>
        {
            yaml.Text("name", site.Contact!.Name);
            yaml.Text("phone", site.Contact.Phone);
        });
    }

    private static void Group(YamlScribe yaml, PlanGroup group)
    {
        yaml.Text("id", group.Id);
        yaml.Text("site", group.SiteId);
        yaml.Text("name", group.Name);
        yaml.Number("expected", group.Expected);
        yaml.Number("minimum", group.Minimum);
        yaml.Text("invitingUnit", group.InvitingUnit);
        yaml.Text("composition", group.Composition);
    }

    private static void Item(YamlScribe yaml, PlanItem item)
    {
        yaml.Text("id", item.Id);
        yaml.Time("time", item.StartMinute, item.EndMinute);
        yaml.Text("title", item.Title);
        yaml.Texts("presenters", item.Presenters);
        yaml.Text("cue", item.Cue);
    }

    private static void Unit(YamlScribe yaml, PlanUnit unit)
    {
        yaml.Text("id", unit.Id);
        yaml.Text("name", unit.Name);
        yaml.Text("role", unit.Role);
    }

    private static void Recipient(YamlScribe yaml, PlanRecipient recipient)
    {
        yaml.Text("name", recipient.Name);
        if (recipient.Channel is { } channel) yaml.Plain("channel", PlanWords.Of(PlanWords.Channels, channel));
        yaml.Text("purpose", recipient.Purpose);
    }

    private static void Deadline(YamlScribe yaml, PlanDeadline deadline)
    {
        yaml.Text("id", deadline.Id);
        yaml.Text("task", deadline.Task);
        yaml.Text("unit", deadline.UnitId);
        yaml.Date("due", deadline.Due);
        yaml.Text("text", deadline.Text);
    }

    private static void Speaking(YamlScribe yaml, SpeakingTimes speaking)
    {
        yaml.Number("question", speaking.Question);
        yaml.Number("comment", speaking.Comment);
        yaml.Number("response", speaking.Response);
    }
}
