using System.Runtime.InteropServices;
using System.Text;

namespace OssGen.Files;

/// <summary>
/// Makes directory entries durable. A file's content is flushed through its handle, but on Unix a new file name is durable only after its
/// folder has been flushed. .NET can't open folders, so this class calls the C library. On Windows, the file system makes names durable by
/// itself.
/// </summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;
    private const int OperationNotPermitted = 1;
    private const int AccessDenied = 13;
    private const int InvalidArgument = 22;

    /// <summary>Flushes a folder to disk if the system supports this.</summary>
    /// <returns>
    /// False if the folder can't be flushed: on Windows, on file systems without support, and for folders that may be written but not read.
    /// </returns>
    /// <exception cref="IOException">The disk failed, or the folder doesn't exist.</exception>
    internal static bool Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
        {
            return Refused(folder, Marshal.GetLastPInvokeError());
        }

        try
        {
            return Sync(descriptor) == 0 || Refused(folder, Marshal.GetLastPInvokeError());
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static bool Refused(string folder, int error) => error is OperationNotPermitted or AccessDenied or InvalidArgument
        ? false
        : throw new IOException($"The folder '{folder}' can't be made durable: {Marshal.GetPInvokeErrorMessage(error)}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
