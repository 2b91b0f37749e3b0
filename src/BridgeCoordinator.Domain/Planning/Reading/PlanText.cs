using System.Globalization;
using System.Text;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Makes text that may be stored and shown: trimmed, NFC, within its limit, without characters that disturb a screen.</summary>
internal static class PlanText
{
    /// <summary>The cleaned text, or null after reporting what is wrong with it; empty text is null without a report.</summary>
    public static string? Clean(PlanScalar scalar, int limit, bool lines, PlanFindings findings)
    {
        var text = scalar.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (DisturbingCharacters.In(text, allowed: "\n") is { } found)
        {
            findings.Fault(scalar.Place, PlanCodes.ForbiddenCharacter, $"U+{found.Value.ToString("X4", CultureInfo.InvariantCulture)}");
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
}
