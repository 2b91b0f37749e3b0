using System.Collections.Immutable;
using BridgeCoordinator.Domain.Sessions;

namespace BridgeCoordinator.Domain.Boards;

/// <summary>
/// One card: its key, whom it is for, the slices it reads and how it is built from them. It is built anew only when a
/// slice is another than before, so whatever <see cref="Build"/> looks at must be in <see cref="Reads"/> or <see cref="OfSite"/>.
/// </summary>
internal sealed record CardSpec(string Key, Audience Audience, ImmutableArray<Slice> Reads, Func<Session, object> Build)
{
    /// <summary>What a site's card reads of its own site; null where the card is of no site.</summary>
    public SiteReads? OfSite { get; init; }
}

/// <param name="Place">The site's in the plan, from 0.</param>
internal sealed record SiteReads(int Place, ImmutableArray<SiteSlice> Slices);
