namespace BridgeCoordinator.Domain.Sessions;

/// <summary>A command that names the site it concerns; null where it concerns the hall.</summary>
public interface ISiteCommand
{
    string? SiteId { get; }
}
