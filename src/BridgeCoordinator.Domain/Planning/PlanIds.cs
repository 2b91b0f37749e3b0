using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BridgeCoordinator.Domain.Notices;

namespace BridgeCoordinator.Domain.Planning;

/// <summary>Ids inside a plan: 1 to 64 plain lower-case letters, digits and dashes, beginning with a letter or digit.</summary>
public static partial class PlanIds
{
    private const int Longest = 64;

    /// <summary>Words that address several sites at once in notices and groups; no site may be called so.</summary>
    public const string Everyone = Notice.Everyone, BridgeSites = Notice.AllSites, Hall = Notice.Hall;

    public static bool IsValid(string id) => Pattern().IsMatch(id);

    public static bool IsReserved(string siteId) => siteId is Everyone or BridgeSites or Hall;

    /// <summary>An id from a name: "Huyện Đak Pơ" gives "huyen-dak-po"; null where no letter or digit is left.</summary>
    public static string? FromName(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        if (slug.Length > Longest) slug.Length = Longest;
        var id = slug.ToString().TrimEnd('-');
        return id.Length == 0 ? null : id;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Pattern();
}
