namespace BridgeCoordinator.Server.Plans;

/// <summary>Looks IANA time zones up in the system's data; Windows names are not accepted, so that a plan means the same everywhere.</summary>
internal static class TimeZones
{
    public static int? UtcOffsetMinutes(string timeZone, DateTime local) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) && zone.HasIanaId
            ? (int)zone.GetUtcOffset(local).TotalMinutes
            : null;
}
