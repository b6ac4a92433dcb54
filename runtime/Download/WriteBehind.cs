using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>
/// Early write-out of file data: makes the operating system start writing cached data to the disk while more arrives, so that the final
/// flush has little left to do. It makes nothing durable by itself; the system retains write errors until that flush, which throws them. It
/// is available on Linux only.
/// </summary>
internal static class WriteBehind
{
    // SYNC_FILE_RANGE_WRITE of sync_file_range(2): starts writing without waiting, and doesn't consume an error that a later fsync reports.
    private const uint Begin = 2;

    /// <summary>Starts writing a range of a file to the disk.</summary>
    /// <param name="file">The file, which the caller flushes later.</param>
    /// <param name="offset">The offset of the first byte.</param>
    /// <param name="length">The number of bytes.</param>
    internal static void Start(SafeFileHandle file, long offset, long length)
    {
        if (OperatingSystem.IsLinux())
        {
            // Some file systems don't support it; the flush then writes everything, as on other platforms.
            _ = SyncFileRange(file, offset, length, Begin);
        }
    }

    [DllImport("libc", EntryPoint = "sync_file_range")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFileRange(SafeFileHandle file, long offset, long length, uint flags);
}
