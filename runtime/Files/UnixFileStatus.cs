using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Files;

/// <summary>
/// The kind and identity of a file, obtained from the C library: on Linux with statx(2), which has the same data layout on all processors,
/// and on macOS with stat(2).
/// </summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Device">The ID of its file system.</param>
/// <param name="Number">Its inode number, which all names of the same file share.</param>
internal readonly record struct UnixFileStatus(FileKind Kind, ulong Device, ulong Number)
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint TypeAndNumber = 0x101;
    private const int LargestStatus = 256;
    private const int NoSuchFile = 2;
    private const int NotAFolder = 20;

    /// <summary>Reads the status of the file at a path.</summary>
    /// <returns>False if the system doesn't provide it; the caller then falls back to .NET.</returns>
    internal static bool TryRead(string path, bool followsLinks, out UnixFileStatus status)
    {
        status = default;
        try
        {
            var found = new byte[LargestStatus];
            var name = Encoding.UTF8.GetBytes(path + '\0');
            if (OperatingSystem.IsLinux())
            {
                return Statx(CurrentFolder, name, followsLinks ? 0 : NoFollow, TypeAndNumber, found) == 0
                    ? OfLinux(found, out status)
                    : IsMissing();
            }

            return OperatingSystem.IsMacOS() && (MacStat(name, found, followsLinks) == 0 ? OfMac(found, out status) : IsMissing());
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Reads the status of an open file.</summary>
    internal static bool TryRead(SafeFileHandle file, out UnixFileStatus status)
    {
        status = default;
        var found = new byte[LargestStatus];
        if (OperatingSystem.IsLinux())
        {
            return Statx(file, [0], EmptyPath, TypeAndNumber, found) == 0 && OfLinux(found, out status);
        }

        return OperatingSystem.IsMacOS() && MacStat(file, found) == 0 && OfMac(found, out status);
    }

    private static bool IsMissing() => Marshal.GetLastPInvokeError() is NoSuchFile or NotAFolder;

    private static bool OfLinux(ReadOnlySpan<byte> found, out UnixFileStatus status)
    {
        status = new UnixFileStatus(
            KindOf(BitConverter.ToUInt16(found[28..])), BitConverter.ToUInt64(found[136..]), BitConverter.ToUInt64(found[32..]));
        return true;
    }

    private static bool OfMac(ReadOnlySpan<byte> found, out UnixFileStatus status)
    {
        status = new UnixFileStatus(
            KindOf(BinaryPrimitives.ReadUInt16LittleEndian(found[4..])),
            BinaryPrimitives.ReadUInt32LittleEndian(found),
            BinaryPrimitives.ReadUInt64LittleEndian(found[8..]));
        return true;
    }

    private static FileKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x1000 => FileKind.Pipe,
        0x2000 or 0x6000 => FileKind.Device,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        0xC000 => FileKind.Socket,
        _ => FileKind.Regular,
    };

    // On Intel processors, the plain names use a layout without 64-bit inode numbers.
    private static int MacStat(byte[] path, byte[] found, bool followsLinks) => RuntimeInformation.ProcessArchitecture == Architecture.Arm64
        ? followsLinks ? Stat(path, found) : LinkStat(path, found)
        : followsLinks ? Stat64(path, found) : LinkStat64(path, found);

    private static int MacStat(SafeFileHandle file, byte[] found) =>
        RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? HandleStat(file, found) : HandleStat64(file, found);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] found);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(SafeFileHandle file, byte[] path, int flags, uint mask, byte[] found);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] found);

    [DllImport("libc", EntryPoint = "lstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStat(byte[] path, byte[] found);

    [DllImport("libc", EntryPoint = "fstat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int HandleStat(SafeFileHandle file, byte[] found);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat64(byte[] path, byte[] found);

    [DllImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStat64(byte[] path, byte[] found);

    [DllImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int HandleStat64(SafeFileHandle file, byte[] found);
}
