namespace BridgeCoordinator.Server.Tests;

/// <summary>A folder of its own for one test, gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bc-test-").FullName;

    public string FileNamed(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
