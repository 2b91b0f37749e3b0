namespace BridgeCoordinator.Domain.Planning;

/// <summary>How much a plan may hold. Text is counted in UTF-16 units after NFC, lists in entries.</summary>
public static class PlanLimits
{
    public const int Name = 200;
    public const int Text = 500;
    public const int Composition = 1_000;
    public const int Cue = 2_000;

    public const int Sites = 200;
    public const int Groups = 2_000;
    public const int AgendaItems = 200;
    public const int Presenters = 20;
    public const int Recipients = 500;
    public const int Units = 500;
    public const int Deadlines = 200;
    public const int LegalBases = 100;
    public const int AuthorityLines = 10;

    public const int Delegates = 100_000;
    public const int SpeakingSeconds = 7_200;
    public const int DaysBefore = 366;

    /// <summary>Laws that meetings still cite are of the last century; no instant of these years is near the calendar's ends.</summary>
    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    /// <summary>More faults than this are counted, not listed, so that a small hostile document cannot ask for a huge answer.</summary>
    public const int ListedFaults = 500;
}
