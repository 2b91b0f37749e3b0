using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Domain.Sessions;

/// <summary>Characters that no text of ours may hold: they control a screen, or make what is read another thing than what is written.</summary>
public static class DisturbingCharacters
{
    /// <summary>The first of them, those in <paramref name="allowed"/> aside; null where there is none.</summary>
    public static Rune? In(string text, string allowed = "")
    {
        foreach (var rune in text.EnumerateRunes())
            if (Disturbs(rune) && !(rune.IsBmp && allowed.Contains((char)rune.Value))) return rune;
        return null;
    }

    private static bool Disturbs(Rune rune) => rune.Value switch
    {
        // Marks that reverse or embed the writing direction make a name read as another one.
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => true,
        // A lone surrogate is enumerated as U+FFFD, which is refused too: it means text that was already damaged.
        0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
    };
}
