using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace BridgeCoordinator.Benchmarks.Storage;

/// <summary>A file to which 4 kB are appended at a time, each on the disk before it goes on.</summary>
internal sealed partial class RawDisk(string path) : IDisposable
{
    private static readonly byte[] Block = new byte[4096];
    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
    private long end;

    public TimeSpan Write()
    {
        var begun = Stopwatch.GetTimestamp();
        RandomAccess.Write(file, Block, end);
        if (Sync(file) != 0) throw new IOException($"fdatasync failed with {Marshal.GetLastPInvokeError()}.");
        end += Block.Length;
        return Stopwatch.GetElapsedTime(begun);
    }

    public void Dispose() => file.Dispose();

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle file);
}
