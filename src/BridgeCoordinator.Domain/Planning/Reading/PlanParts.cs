using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>A part of the plan and the fields it was read from.</summary>
internal sealed record Placed<T>(T Value, PlanFields Fields);

/// <summary>A site with its stated total of delegates, which is checked and not kept.</summary>
internal sealed record ReadSite(PlanSite Value, PlanFields Fields, int? ExpectedTotal);

/// <summary>What the sections have read; complete and consistent only when no fault was found.</summary>
internal sealed record PlanParts(
    PlanSchedule Schedule,
    PlanFields ScheduleFields,
    ImmutableArray<ReadSite> Sites,
    ImmutableArray<Placed<PlanGroup>> Groups,
    ImmutableArray<Placed<PlanItem>> Agenda,
    ImmutableArray<PlanUnit> Units,
    ImmutableArray<PlanRecipient> Recipients,
    ImmutableArray<Placed<PlanDeadline>> Deadlines,
    int? ExpectedTotal,
    PlanPlace ExpectedTotalPlace)
{
    /// <summary>The hall is where the meeting is: the central site's venue, or else its name.</summary>
    public string DefaultVenue => Sites.Select(site => site.Value).FirstOrDefault(site => site.Kind == SiteKind.Central) is { } hall
        ? hall.Venue ?? hall.Name
        : "";
}
