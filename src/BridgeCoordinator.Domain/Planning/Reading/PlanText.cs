using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Makes text that may be stored and shown: trimmed, NFC, within its limit, without characters that disturb a screen.</summary>
internal static class PlanText
{
    /// <summary>The cleaned text, or null after reporting what is wrong with it; empty text is null without a report.</summary>
    public static string? Clean(PlanScalar scalar, int limit, bool lines, PlanFindings findings)
    {
        var text = scalar.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (Disturbing(text) is { } found)
        {
            findings.Fault(scalar.Place, PlanCodes.ForbiddenCharacter, found);
            return null;
        }

        if (!lines && text.Contains('\n'))
        {
            findings.Fault(scalar.Place, PlanCodes.LineBreak);
            return null;
        }

        text = text.Normalize(NormalizationForm.FormC);
        if (text.Length <= limit) return text.Length == 0 ? null : text;
        findings.Fault(scalar.Place, PlanCodes.TooLong, PlanFindings.Text(text.Length), PlanFindings.Text(limit));
        return null;
    }

    private static string? Disturbing(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, which is refused too: it means text that was already damaged.
            if (rune.Value != '\n' && Disturbs(rune)) return $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}";
        }

        return null;
    }

    private static bool Disturbs(Rune rune) => rune.Value switch
    {
        // Marks that reverse or embed the writing direction make a name read as another one.
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => true,
        0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator,
    };
}
