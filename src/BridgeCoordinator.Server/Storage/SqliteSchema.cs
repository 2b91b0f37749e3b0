namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// What a database file of ours is known by: <paramref name="ApplicationId"/> says whose it is,
/// <paramref name="Version"/> (SQLite's user_version) which server can read it.
/// </summary>
/// <param name="FileName">Within the data folder.</param>
/// <param name="Create">SQL that makes version <paramref name="Version"/> in an empty file.</param>
/// <param name="FindFault">SQL that returns a row, saying what is wrong, where the content contradicts itself; or null.</param>
public sealed record SqliteSchema(string FileName, int ApplicationId, int Version, string Create, string? FindFault = null);
