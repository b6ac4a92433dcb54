using Microsoft.Win32.SafeHandles;

namespace OssGen.Files;

/// <summary>
/// A replacement of a file's content. The new content is written to a temporary file, which replaces the target atomically when it is
/// complete. If the replacement is disposed earlier, the target is unchanged, and the temporary file is deleted unless it is kept for a
/// later run.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private const int Tries = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Without set-uid, set-gid and sticky bits: they were granted to the old content.
    private const UnixFileMode Permissions = (UnixFileMode)0x1FF;

    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private readonly ReplacementOptions _options;
    private readonly UnixFileMode? _mode;
    private bool _isDone;

    private FileReplacement(string target, string temporary, FileStream stream, ReplacementOptions options, UnixFileMode? mode)
    {
        _target = target;
        _temporary = temporary;
        _stream = stream;
        _options = options;
        _mode = mode;
    }

    /// <summary>The handle of the temporary file, for writing the new content and reading it back.</summary>
    internal SafeFileHandle Handle => _stream.SafeFileHandle;

    /// <summary>The temporary file as an unbuffered stream, initially at position 0.</summary>
    internal Stream Content => _stream;

    /// <summary>
    /// Returns the full path of a file that can be replaced. For a link, it is the path of the file to which the link leads, so that the
    /// link is preserved.
    /// </summary>
    /// <exception cref="IOException">The path names a folder, a device, a pipe or a socket, or its folder doesn't exist.</exception>
    internal static string FullPath(string path)
    {
        var target = LinkPath.Final(Path.GetFullPath(path));
        RequireReplaceable(target, FileKinds.Of(target));
        return Directory.Exists(Path.GetDirectoryName(target))
            ? target
            : throw new DirectoryNotFoundException($"There is no folder for the file '{target}'. Make it first.");
    }

    /// <summary>Begins the replacement of a file and creates the temporary file. The file to replace may or may not exist.</summary>
    /// <param name="target">
    /// A full path, as returned by <see cref="FullPath"/>; its folder must exist. If a link is there, the link itself is replaced.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="IOException">The target is not a file, or the temporary file can't be created.</exception>
    internal static FileReplacement Begin(string target, ReplacementOptions? options = null)
    {
        options ??= ReplacementOptions.Default;
        var kind = FileKinds.OfEntry(target);
        RequireReplaceable(target, kind);
        var folder = options.TemporaryFolder ?? Path.GetDirectoryName(target)!;
        var mode = options.IsPrivate ? OwnerOnly : ModeOf(target, kind);
        for (var attempt = 1; ; attempt++)
        {
            var name = options.TemporaryName ?? TemporaryName.Next();
            var temporary = Path.Join(folder, name);
            options.Announce?.Invoke(name);
            try
            {
                return new FileReplacement(target, temporary, Create(temporary, mode is not null, options.Length), options, mode);
            }
            catch (IOException) when (attempt < Tries && options.TemporaryName is null && FileKinds.OfEntry(temporary) != FileKind.Missing)
            {
                // The name is already in use: try another one.
            }
        }
    }

    /// <summary>Reopens a replacement that an earlier run kept. Returns null if its temporary file no longer exists.</summary>
    /// <exception cref="IOException">The file is in use, can't be opened, or is not the one that was kept.</exception>
    internal static FileReplacement? Reopen(string target, string temporaryName, ReplacementOptions? options = null)
    {
        var temporary = Path.Join(Path.GetDirectoryName(target), temporaryName);
        try
        {
            if (FileKinds.OfEntry(temporary) is not FileKind.Regular and not FileKind.Missing and var kind)
            {
                throw new IOException(
                    $"'{temporary}' isn't the file that was kept but {kind.Describe()}. Remove it, and the checkpoint that names it.");
            }

            return new FileReplacement(target, temporary, OpenKept(temporary), options ?? ReplacementOptions.Default, mode: null);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Determines whether the temporary file that an earlier run kept still exists.</summary>
    internal static bool Exists(string target, string temporaryName) =>
        FileKinds.OfEntry(Path.Join(Path.GetDirectoryName(target), temporaryName)) == FileKind.Regular;

    /// <summary>
    /// Completes the temporary file and replaces the target with it, preserving the target's permissions unless
    /// <see cref="ReplacementOptions.IsPrivate"/> is set.
    /// </summary>
    /// <param name="overwrite">Whether to replace an existing target; if false, the method fails when the target exists.</param>
    /// <exception cref="IOException">The target exists and must not be overwritten, or the disk failed.</exception>
    internal void Commit(bool overwrite = true)
    {
        Flush();
        Replace(overwrite);
    }

    /// <summary>
    /// Completes the temporary file: sets the last-modified time if one is specified, sets the target's permissions or those of a private
    /// file, flushes the file to disk unless <see cref="Durability.None"/> is set, and closes it.
    /// </summary>
    /// <param name="lastModified">The last-modified time to set; null to leave it unchanged.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void Flush(DateTimeOffset? lastModified = null)
    {
        if (lastModified is { } time)
        {
            File.SetLastWriteTimeUtc(Handle, time.UtcDateTime);
        }

        // Not earlier: a process that may not write the target must be able to resume the temporary file.
        if (!OperatingSystem.IsWindows()
            && (_options.IsPrivate ? OwnerOnly : ModeOf(_target, FileKinds.OfEntry(_target)) ?? _mode) is { } mode)
        {
            File.SetUnixFileMode(Handle, mode);
        }

        if (_options.Durability != Durability.None)
        {
            RandomAccess.FlushToDisk(Handle);
        }

        _stream.Dispose();
    }

    /// <summary>Replaces the target with the temporary file, after <see cref="Flush"/>.</summary>
    /// <param name="overwrite">Whether to replace an existing target; if false, the method fails when the target exists.</param>
    /// <exception cref="IOException">The target exists and must not be overwritten, or the disk failed.</exception>
    internal void Replace(bool overwrite = true)
    {
        File.Move(_temporary, _target, overwrite);
        _isDone = true;
        if (_options.Durability == Durability.Full)
        {
            DirectorySync.Flush(Path.GetDirectoryName(_target)!);
        }
    }

    /// <summary>Keeps the temporary file for a later run, so that <see cref="Dispose"/> doesn't delete it.</summary>
    internal void Keep() => _isDone = true;

    /// <summary>Closes the temporary file and deletes it, unless it has replaced the target or is kept.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isDone)
        {
            _isDone = true;
            File.Delete(_temporary);
        }
    }

    private static void RequireReplaceable(string target, FileKind kind)
    {
        if (kind == FileKind.Folder)
        {
            throw new IOException($"'{target}' is a folder. Give the path of a file.");
        }

        if (kind.IsSpecial())
        {
            throw new IOException(
                $"'{target}' is {kind.Describe()}, which a file would replace. "
                    + "To write into it, open it as a stream and download into that.");
        }
    }

    private static FileStream OpenKept(string temporary)
    {
        try
        {
            return Open(temporary);
        }
        catch (UnauthorizedAccessException) when (!OperatingSystem.IsWindows())
        {
            // The earlier run ended after it had set the target's permissions and before it replaced the target.
            File.SetUnixFileMode(temporary, OwnerOnly);
            return Open(temporary);
        }
    }

    private static FileStream Open(string temporary)
    {
        var stream = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        if (!FileKinds.IsAt(stream.SafeFileHandle, temporary))
        {
            stream.Dispose();
            throw new IOException($"'{temporary}' was replaced while it was being opened. Remove it, and the checkpoint that names it.");
        }

        return stream;
    }

    private static FileStream Create(string temporary, bool isPrivate, long length)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            PreallocationSize = length,
        };
        if (!OperatingSystem.IsWindows() && isPrivate)
        {
            // A private file stays private while its content is being replaced.
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(temporary, options);
    }

    private static UnixFileMode? ModeOf(string target, FileKind kind) =>
        OperatingSystem.IsWindows() || kind != FileKind.Regular ? null : File.GetUnixFileMode(target) & Permissions;
}
