namespace BridgeCoordinator.Domain.Access;

/// <summary>What a grant lets its holder do. The site roles are bound to one site; organizer may do everything.</summary>
public enum Role { Organizer, Moderator, Secretary, Technician, SiteTechnician, SiteSecretary, Viewer }
