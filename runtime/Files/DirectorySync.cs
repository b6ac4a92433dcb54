using System.Runtime.InteropServices;
using System.Text;

namespace OssGen.Files;

/// <summary>
/// Makes the entries of a folder durable. A file's own content is flushed through its handle; that it has a new name is a fact of its
/// folder, which on Unix is flushed on its own. .NET opens no folders, so this goes to the C library; on Windows the file system keeps
/// names durable by itself.
/// </summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;
    private const int OperationNotPermitted = 1;
    private const int AccessDenied = 13;
    private const int InvalidArgument = 22;

    /// <summary>Flushes a folder.</summary>
    /// <returns>
    /// False where the system offers no such thing: on Windows, on file systems that can't, and for folders that may be written but not
    /// read.
    /// </returns>
    /// <exception cref="IOException">The disk failed, or there is no such folder.</exception>
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
