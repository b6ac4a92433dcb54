using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>
/// Has the system begin to write what is in its cache to the disk, so that the disk works while more arrives and the flush at the end finds
/// little left. It makes nothing durable by itself: errors stay noted in the system until that flush, which throws them. Linux alone offers
/// it.
/// </summary>
internal static class WriteBehind
{
    // SYNC_FILE_RANGE_WRITE of sync_file_range(2): begins, doesn't wait, and takes no error away from a later fsync.
    private const uint Begin = 2;

    /// <summary>Begins to write a stretch of a file.</summary>
    /// <param name="file">The file; somebody flushes it later.</param>
    /// <param name="offset">Position of the first byte.</param>
    /// <param name="length">Bytes.</param>
    internal static void Start(SafeFileHandle file, long offset, long length)
    {
        if (OperatingSystem.IsLinux())
        {
            // Some file systems can't; then the flush has all the work, as it has elsewhere.
            _ = SyncFileRange(file, offset, length, Begin);
        }
    }

    [DllImport("libc", EntryPoint = "sync_file_range")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFileRange(SafeFileHandle file, long offset, long length, uint flags);
}
