using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>
/// A folder that is kept open. Paths that begin with <see cref="Path"/> refer to this folder even if its name is reused in the meantime, so
/// that a link can't redirect the files written to it. Only Linux supports this, through /proc; on other systems, <see cref="Path"/> is an
/// ordinary path.
/// </summary>
internal sealed class AnchoredFolder(string shown, SafeFileHandle? handle) : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int PathOnly = 0x200000;
    private const int AccessDenied = 13;
    private const int Exists = 17;
    private const uint EveryPermission = 0x1FF;

    /// <summary>The path of the folder, as the caller specified it.</summary>
    internal string Shown => shown;

    /// <summary>The path of the folder, valid until this instance is disposed.</summary>
    internal string Path { get; } = handle is null ? shown : $"/proc/self/fd/{handle.DangerousGetHandle()}";

    // The values differ between processor architectures.
    private static int FolderOnly => HasNumbersOfArm ? 0x4000 : 0x10000;

    private static int NoLink => HasNumbersOfArm ? 0x8000 : 0x20000;

    private static bool HasNumbersOfArm =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le;

    /// <summary>Opens an existing folder, following links.</summary>
    /// <param name="path">The full path of the folder.</param>
    /// <exception cref="IOException">The folder can't be opened.</exception>
    internal static AnchoredFolder Open(string path)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/proc/self/fd"))
        {
            return new AnchoredFolder(path, handle: null);
        }

        var descriptor = Open(Name(path), PathOnly | FolderOnly | CloseOnExec);
        return descriptor < 0
            ? throw Failed(path, Marshal.GetLastPInvokeError())
            : new AnchoredFolder(path, new SafeFileHandle(descriptor, ownsHandle: true));
    }

    /// <summary>Opens the parent folder of a file below this folder.</summary>
    /// <param name="file">The full path of the file.</param>
    /// <param name="names">Makes the names of missing folders durable, which are created; null if none are created.</param>
    /// <exception cref="IOException">
    /// A folder in between is a link, through which the file would be elsewhere, or a file; or it is missing.
    /// </exception>
    internal AnchoredFolder OpenParent(string file, DurableNames? names)
    {
        var current = Enter(".", names: null);
        var below = System.IO.Path.GetRelativePath(shown, System.IO.Path.GetDirectoryName(file)!);
        if (below == ".")
        {
            return current;
        }

        foreach (var name in below.Split(System.IO.Path.DirectorySeparatorChar))
        {
            using var parent = current;
            current = parent.Enter(name, names);
        }

        return current;
    }

    /// <summary>
    /// Returns a failure whose message contains the original path of the folder instead of <see cref="Path"/>, which is meaningless to the
    /// caller; null if the failure isn't one of the file system whose message contains <see cref="Path"/>.
    /// </summary>
    internal Exception? Explain(Exception failure)
    {
        var message = failure.Message.Replace(Path, shown, StringComparison.Ordinal);
        return failure switch
        {
            _ when message == failure.Message => null,
            UnauthorizedAccessException => new UnauthorizedAccessException(message, failure),
            IOException => new IOException(message, failure),
            _ => null,
        };
    }

    /// <summary>Makes the names in this folder durable.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void Flush()
    {
        try
        {
            DirectorySync.Flush(Path);
        }
        catch (IOException failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    public void Dispose() => handle?.Dispose();

    /// <summary>
    /// Opens a subfolder, which must not be a link, and creates it first unless <paramref name="names"/> is null. The name <c>.</c> opens
    /// this folder again.
    /// </summary>
    /// <exception cref="IOException">The subfolder is a link or a file, is missing, or can't be created.</exception>
    private AnchoredFolder Enter(string name, DurableNames? names)
    {
        var path = name == "." ? shown : System.IO.Path.Join(shown, name);
        if (handle is null)
        {
            if (new DirectoryInfo(path).LinkTarget is not null)
            {
                throw IsLink(path);
            }

            if (names is not null)
            {
                var isNew = !Directory.Exists(path);
                Directory.CreateDirectory(path);
                names.FlushFolder(path, isNew, this);
            }

            return new AnchoredFolder(path, handle: null);
        }

        names?.FlushFolder(path, isNew: Make(handle, name, path), this);

        var descriptor = OpenAt(handle, Name(name), PathOnly | FolderOnly | NoLink | CloseOnExec);
        if (descriptor >= 0)
        {
            return new AnchoredFolder(path, new SafeFileHandle(descriptor, ownsHandle: true));
        }

        var error = Marshal.GetLastPInvokeError();
        throw FileKinds.OfEntry(path) == FileKind.Link ? IsLink(path) : Failed(path, error);
    }

    /// <summary>Creates a subfolder; returns false if the name exists.</summary>
    private static bool Make(SafeFileHandle parent, string name, string path)
    {
        if (MakeAt(parent, Name(name), EveryPermission) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() is not Exists and var failed ? throw Failed(path, failed) : false;
    }

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static IOException IsLink(string path) =>
        new(
            $"'{path}' is a link, through which files would get outside of the folder that is downloaded to. "
                + "Remove the link, or download those objects by themselves.");

    private static Exception Failed(string path, int error)
    {
        var message = $"The folder '{path}' can't be opened: {Marshal.GetPInvokeErrorMessage(error)}.";
        return error == AccessDenied ? new UnauthorizedAccessException(message) : new IOException(message);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "openat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenAt(SafeFileHandle folder, byte[] name, int flags);

    [DllImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakeAt(SafeFileHandle folder, byte[] name, uint mode);
}
