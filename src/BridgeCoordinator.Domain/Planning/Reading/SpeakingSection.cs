namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>Reads <c>speaking</c>: usual turn lengths in seconds.</summary>
internal static class SpeakingSection
{
    public static SpeakingTimes Read(PlanFields root)
    {
        var fields = root.Child("speaking", "question", "comment", "response");
        return new SpeakingTimes(Seconds("question"), Seconds("comment"), Seconds("response"));

        int? Seconds(string kind) => fields?.Number(kind, 1, PlanLimits.SpeakingSeconds);
    }
}
