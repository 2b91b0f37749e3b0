using System.Globalization;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// The commits that a board came from, as a fingerprint of each and all before it. Where a log lost its end and grew another
/// before anybody noticed, two histories have the same epochs and seqs; their fingerprints differ.
/// </summary>
public sealed class Lineage
{
    private readonly Lineage? before;
    private readonly long seq;
    private readonly ulong fingerprint;

    private Lineage(Lineage? before, long seq, ulong fingerprint) => (this.before, this.seq, this.fingerprint) = (before, seq, fingerprint);

    public static Lineage Empty { get; } = new(null, 0, 14695981039346656037);

    /// <summary>Of the last commit and all before it.</summary>
    public string Mark => fingerprint.ToString("x16", CultureInfo.InvariantCulture);

    public Lineage Then(Commit commit)
    {
        var mixed = Mix(Mix(Mix(fingerprint, (ulong)commit.Epoch), (ulong)commit.Seq), (ulong)commit.At.UtcTicks);
        foreach (var character in commit.CommandId) mixed = Mix(mixed, character);
        return new Lineage(this, commit.Seq, mixed);
    }

    /// <summary>The mark as of an earlier commit; null where none has that seq. Screens stand close to the end, so it is searched from there.</summary>
    public string? MarkAt(long earlier)
    {
        var line = this;
        while (line is not null && line.seq > earlier) line = line.before;
        return line?.seq == earlier ? line.Mark : null;
    }

    // FNV-1a: nothing secret rests on it.
    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value) * 1099511628211);
}
