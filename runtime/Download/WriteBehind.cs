using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>
/// Makes the operating system start writing cached file data to the disk while more data arrives, so that little remains for the final
/// flush. This doesn't make the data durable; the system retains write errors until the flush, which throws them. It has an effect on Linux
/// only.
/// </summary>
internal static class WriteBehind
{
    // SYNC_FILE_RANGE_WRITE of sync_file_range(2): starts writing without waiting, and doesn't consume an error that a later fsync reports.
    private const uint Begin = 2;

    /// <summary>Starts writing a range of a file to the disk without waiting for completion.</summary>
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
