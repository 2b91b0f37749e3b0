using System.Collections.Immutable;
using System.Text;
using BridgeCoordinator.Domain.Planning;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Generates valid plans whose texts are as awkward for YAML as a plan may hold.</summary>
internal static class PlanGenerator
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf(
            "null", "~", "true", "no", "12", "1e3", "0x1F", "08:30", "2024-03-06", "- a", "-", "? b", ": c", "a: b", "a:", "# d", "e #f", "'", "\"", "''", "\\", "\\n",
            "{x}", "[y]", "&z", "*z", "!t", "%", "@", "`", "|", ">", "---", "...", "<<", "Đồng chí", "“ngoặc”", "a  b", "😀", "\u00a0x", "=", ",", "trước, sau", "a\u0301"),
        Gen.Char['!', '~'].Array[1, 12].Select(letters => new string(letters)),
        Gen.OneOf("Hội trường", "Huyện Chư Păh", "Ủy ban nhân dân tỉnh"));

    private static readonly Gen<string> Line = Word.Array[1, 4].Select(words => Clean(string.Join(' ', words)));
    private static readonly Gen<string> Lines = Line.Array[1, 3].Select(lines => Clean(string.Join('\n', lines)));
    private static readonly Gen<string?> MaybeLine = Gen.OneOf(Gen.Const((string?)null), Line.Select(text => (string?)text));
    private static readonly Gen<string?> MaybeLines = Gen.OneOf(Gen.Const((string?)null), Lines.Select(text => (string?)text));
    private static readonly Gen<int?> MaybeCount = Gen.Int[-1, 100_000].Select(count => count < 0 ? null : (int?)count);
    private static readonly Gen<int?> MaybeSeconds = Gen.Int[0, 7_200].Select(seconds => seconds == 0 ? null : (int?)seconds);
    private static readonly Gen<DateOnly?> MaybeDate = Gen.Int[-1, 30_000].Select(day => day < 0 ? null : (DateOnly?)new DateOnly(1990, 1, 1).AddDays(day));
    private static readonly Gen<(int? Start, int? End)> Span = Gen.Select(Gen.Int[-200, 1_439], Gen.Int[0, 600]).Select(
        (start, length) => start < 0 ? ((int?)null, (int?)null) : (start, Math.Min(start + length, 1_439)));

    private static readonly Gen<PlanReference> Reference =
        Gen.Select(Line, MaybeDate, MaybeLine, MaybeLine, MaybeLine, (number, on, by, subject, type) => new PlanReference(number, on, by, subject, type));

    private static readonly Gen<PlanSignature?> Signature = Gen.OneOf(
        Gen.Const((PlanSignature?)null),
        Gen.Select(Many(Line, 3), MaybeLine, (authority, name) => (PlanSignature?)new PlanSignature(authority, name)));

    private static readonly Gen<PlanIdentity> Identity = Gen.Select(
        Gen.Select(MaybeLine, MaybeDate, MaybeLine, MaybeLine, MaybeLine),
        Gen.OneOf(Gen.Const((PlanReference?)null), Reference.Select(older => (PlanReference?)older)),
        Many(Reference, 3),
        Signature,
        (head, older, bases, signature) => new PlanIdentity(head.Item1, head.Item2, head.Item3, head.Item4, head.Item5, older, bases, signature));

    private static readonly Gen<PlanSchedule> Schedule = Gen.Select(MaybeDate, Line, Gen.Bool, Span, (date, words, tentative, span) => new PlanSchedule(
        date, words, tentative, span.Start, span.End == span.Start ? null : span.End, "Asia/Ho_Chi_Minh", 420));

    private static readonly Gen<PlanContact?> Contact = Gen.Select(MaybeLine, Gen.OneOf(null, "0269 382 4404", "+84.26.(9)-1"))
        .Select((name, phone) => name is null && phone is null ? null : new PlanContact(name, phone));

    private static readonly Gen<ImmutableArray<PlanSite>> Sites = Gen.Select(Line, MaybeLine, MaybeLine, MaybeLine, Contact).Array[1, 6].Select(sites =>
        sites.Select((site, i) => new PlanSite(
            $"s{i}", site.Item1, i == 0 ? SiteKind.Central : SiteKind.Bridge, i + 1, site.Item2, site.Item3, site.Item4, site.Item5)).ToImmutableArray());

    private static readonly Gen<PlanGroup> Group =
        Gen.Select(Line, MaybeCount, MaybeCount, MaybeLine, MaybeLines, (name, expected, minimum, by, who) => new PlanGroup("", "", name, expected, minimum, by, who));

    private static readonly Gen<ImmutableArray<PlanItem>> Agenda = Gen.Select(Line, Many(Line, 3), Span, MaybeLines).Array[0, 5].Select(items =>
        items.Select((item, i) => new PlanItem($"i{i}", item.Item1, item.Item2, item.Item3.Start, item.Item3.End, item.Item4)).ToImmutableArray());

    private static readonly Gen<ImmutableArray<PlanUnit>> Units = Gen.Select(Line, MaybeLines).Array[0, 4].Select(units =>
        units.Select((unit, i) => new PlanUnit($"u{i}", unit.Item1, unit.Item2)).ToImmutableArray());

    private static readonly Gen<PlanRecipient> Recipient = Gen.Select(
        Line, Gen.OneOf<RecipientChannel?>(null, RecipientChannel.Paper, RecipientChannel.Electronic), MaybeLine, (name, channel, purpose) => new PlanRecipient(name, channel, purpose));

    private static readonly Gen<SpeakingTimes> Speaking = Gen.Select(MaybeSeconds, MaybeSeconds, MaybeSeconds, (q, c, r) => new SpeakingTimes(q, c, r));

    public static readonly Gen<MeetingPlan> Plans =
        from head in Gen.Select(Line, MaybeLines, Line, Line, Gen.Enum<PlanProfile>(), Gen.Bool)
        from identity in Identity
        from schedule in Schedule
        from sites in Sites
        from groups in Groups(sites)
        from agenda in Agenda
        from units in Units
        from recipients in Many(Recipient, 4)
        from deadlines in Deadlines(units)
        from speaking in Speaking
        select new MeetingPlan(
            head.Item1, head.Item2 ?? "", head.Item3, head.Item4, head.Item5, head.Item6, identity, schedule, sites, groups, agenda, units,
            recipients, deadlines, speaking);

    // Half the plans give every bridge site the same groups, which the writer shortens.
    private static Gen<ImmutableArray<PlanGroup>> Groups(ImmutableArray<PlanSite> sites) => Gen.Select(
        Gen.Bool, Group.Array[1, 3], Group.Array[1, 3].Array[sites.Length], (alike, shared, own) => sites
            .SelectMany((site, i) => (alike && i > 0 ? shared : own[i]).Select((group, j) => group with { Id = $"g{j}", SiteId = site.Id }))
            .ToImmutableArray());

    private static Gen<ImmutableArray<PlanDeadline>> Deadlines(ImmutableArray<PlanUnit> units) =>
        Gen.Select(Lines, Gen.Int[0, 4], MaybeDate, MaybeLine).Array[0, 3].Select(deadlines => deadlines.Select((deadline, i) => new PlanDeadline(
            $"d{i}", deadline.Item1, deadline.Item2 < units.Length ? units[deadline.Item2].Id : null, deadline.Item3, deadline.Item4)).ToImmutableArray());

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> one, int most) => one.Array[0, most].Select(items => items.ToImmutableArray());

    // What the reader would make of it anyway: a plan in memory has passed through it once.
    private static string Clean(string text)
    {
        var clean = text.Trim().Normalize(NormalizationForm.FormC);
        return clean.Length == 0 ? "x" : clean;
    }
}
