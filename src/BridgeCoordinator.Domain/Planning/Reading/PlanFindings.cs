using System.Collections.Immutable;
using System.Globalization;

namespace BridgeCoordinator.Domain.Planning.Reading;

/// <summary>What a reading has found so far, in the order found. At most <see cref="PlanLimits.ListedFaults"/> faults are kept, the rest counted.</summary>
internal sealed class PlanFindings
{
    private readonly List<PlanFinding> faults = [];
    private readonly List<PlanFinding> warnings = [];
    private int unlisted;

    public bool AnyFault => faults.Count > 0;

    public ImmutableArray<PlanFinding> Warnings => [.. warnings];

    public ImmutableArray<PlanFinding> Faults => unlisted == 0
        ? [.. faults]
        : [.. faults, new PlanFinding(PlanPlace.Document, PlanCodes.MoreFaults, [Text(unlisted)])];

    public void Fault(PlanPlace at, string code, params ImmutableArray<object> arguments) =>
        Keep(new PlanFinding(at, code, arguments));

    /// <summary>A fault about a word that is not among the known ones, with the nearest of them as a guess.</summary>
    public void Unknown(PlanPlace at, string code, string word, IEnumerable<string> known, params ImmutableArray<object> arguments) =>
        Keep(new PlanFinding(at, code, [PlanPlace.Shown(word), .. arguments], Listing ? NearestWord.To(word, known) : null));

    public void Warn(PlanPlace at, string code, params ImmutableArray<object> arguments) =>
        warnings.Add(new PlanFinding(at, code, arguments));

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool Listing => faults.Count < PlanLimits.ListedFaults;

    private void Keep(PlanFinding fault)
    {
        if (Listing) faults.Add(fault);
        else unlisted++;
    }
}
