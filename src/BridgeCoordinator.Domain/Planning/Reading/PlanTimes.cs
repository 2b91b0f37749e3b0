using System.Globalization;
using System.Text.RegularExpressions;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>A time of day or a range of it, in minutes from local midnight (0 to 1439); a point in time has equal ends.</summary>
internal readonly record struct PlanSpan(int Start, int End)
{
    public static PlanSpan At(int minute) => new(minute, minute);
}

/// <summary>Reads times and dates as Vietnamese plans and ISO 8601 write them.</summary>
internal static partial class PlanTimes
{
    /// <summary>The span as written, even where it ends before it starts; null where the text is no time.</summary>
    public static PlanSpan? Span(string text)
    {
        var ends = RangeMark().Split(text);
        if (ends.Length is < 1 or > 2 || Minute(ends[0]) is not { } start) return null;
        if (ends.Length == 1) return PlanSpan.At(start);
        return Minute(ends[1]) is { } end ? new PlanSpan(start, end) : null;
    }

    public static DateOnly? Date(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        var match = VietnameseDate().Match(text);
        if (!match.Success) return null;
        var written = $"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}";
        return DateOnly.TryParseExact(written, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static int? Minute(string text)
    {
        var match = TimeOfDay().Match(text);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? hour * 60 + minute : null;
    }

    [GeneratedRegex(@"\s*(?:[-–—]|đến)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangeMark();

    // 8h30, 8h30', 8h, 8 giờ, 8 giờ 30 phút; with a colon the minutes are not optional.
    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(?:\s*(?:h|g|giờ)\s*(?:(?<m>[0-9]{2})\s*(?:['’′]|phút|ph|p)?)?|:(?<m>[0-9]{2}))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?:ngày\s+)?(?<d>[0-9]{1,2})(?:/|\s+tháng\s+)(?<m>[0-9]{1,2})(?:/|\s+năm\s+)(?<y>[0-9]{4})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VietnameseDate();
}
