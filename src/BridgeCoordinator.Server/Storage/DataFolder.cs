namespace BridgeCoordinator.Server.Storage;

/// <summary>
/// The folder that holds everything one server keeps. At most one process owns it at a time: two writers that each trust
/// their own memory would be two truths. The lock dies with the process, so a killed server leaves nothing to clean up.
/// </summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>A predecessor that is just ending is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FileStream ownership;

    private DataFolder(string path, FileStream ownership)
    {
        Path = path;
        this.ownership = ownership;
    }

    public string Path { get; }

    /// <exception cref="StoreStartException">Another process owns the folder, or it cannot be written to.</exception>
    public static DataFolder Claim(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Make(full);
            return new DataFolder(full, TakeLock(full));
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritable(full, e);
        }
        catch (IOException e)
        {
            throw IsLockViolation(e) ? OwnedElsewhere(full, e) : NotWritable(full, e);
        }
    }

    /// <summary>For its owner alone: it holds names, telephone numbers and what opens sessions. A folder that is there stays as it is.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string FileNamed(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => ownership.Dispose();

    private static FileStream TakeLock(string folder)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); ; Thread.Sleep(20))
        {
            try
            {
                return new(System.IO.Path.Combine(folder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (IsLockViolation(held) && TimeProvider.System.GetElapsedTime(begun) < Patience)
            {
                // A process that the predecessor started holds its lock too, until that process runs its own program.
            }
        }
    }

    // .NET reports a refused flock as a sharing violation: EWOULDBLOCK on Unix (11 on Linux, 35 on macOS), HRESULT 0x80070020 on Windows.
    private static bool IsLockViolation(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static StoreStartException OwnedElsewhere(string folder, Exception inner) => new(
        $"Một máy chủ BridgeCoordinator khác đang dùng thư mục dữ liệu '{folder}'. Hãy dừng máy chủ đó, hoặc đặt Data:Path sang thư mục khác.",
        $"Another BridgeCoordinator server is using the data folder '{folder}'. Stop it, or set Data:Path to another folder.",
        inner);

    private static StoreStartException NotWritable(string folder, Exception inner) => new(
        $"Không ghi được vào thư mục dữ liệu '{folder}' ({inner.Message}). Hãy cấp quyền ghi, giải phóng dung lượng, hoặc đặt Data:Path sang thư mục khác.",
        $"The data folder '{folder}' cannot be written to ({inner.Message}). Grant write access, free some space, or set Data:Path to another folder.",
        inner);
}
