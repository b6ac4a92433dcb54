using Microsoft.Win32.SafeHandles;

namespace OssGen.Files;

/// <summary>
/// A new content for a file: written to a temporary file that takes the target's place in one step when it is complete. Disposed before
/// that, it leaves nothing behind and the target as it was, unless it is kept for a later run.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private const int Tries = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // Without set-uid, set-gid and sticky: what a file may do was said of its old content.
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

    /// <summary>Where the new content goes, and can be read back.</summary>
    internal SafeFileHandle Handle => _stream.SafeFileHandle;

    /// <summary>The same as a stream without a buffer, at the position 0 at first.</summary>
    internal Stream Content => _stream;

    /// <summary>
    /// The full path of a file that can be replaced: where the path is a link, of the file that it leads to, so that the link stays.
    /// </summary>
    /// <exception cref="IOException">The path is that of a folder, a device, a pipe or a socket, or its folder is missing.</exception>
    internal static string FullPath(string path)
    {
        var target = LinkPath.Final(Path.GetFullPath(path));
        RequireReplaceable(target, FileKinds.Of(target));
        return Directory.Exists(Path.GetDirectoryName(target))
            ? target
            : throw new DirectoryNotFoundException($"There is no folder for the file '{target}'. Make it first.");
    }

    /// <summary>Starts a new content for a file that may exist or not.</summary>
    /// <param name="target">
    /// A full path, as <see cref="FullPath"/> gives it; its folder must exist. A link there is replaced itself.
    /// </param>
    /// <param name="options">How it is replaced; null for the defaults.</param>
    /// <exception cref="IOException">The target is no file, or the temporary file can't be made.</exception>
    internal static FileReplacement Begin(string target, ReplacementOptions? options = null)
    {
        options ??= ReplacementOptions.Default;
        RequireReplaceable(target, FileKinds.OfEntry(target));
        var folder = options.TemporaryFolder ?? Path.GetDirectoryName(target)!;
        var mode = options.IsPrivate ? OwnerOnly : ModeOf(target);
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
                // Somebody else has that name: take another.
            }
        }
    }

    /// <summary>Continues a content that an earlier run kept; null when it is no longer there.</summary>
    /// <exception cref="IOException">The file is in use, can't be opened, or isn't the one that was kept.</exception>
    internal static FileReplacement? Reopen(string target, string temporaryName, ReplacementOptions? options = null)
    {
        var temporary = Path.Join(Path.GetDirectoryName(target), temporaryName);
        try
        {
            if (FileKinds.OfEntry(temporary) is not FileKind.Regular and not FileKind.Missing and var kind)
            {
                throw new IOException($"'{temporary}' isn't the file that was kept but {kind.Describe()}. Remove it, and the checkpoint that names it.");
            }

            return new FileReplacement(target, temporary, OpenKept(temporary), options ?? ReplacementOptions.Default, mode: null);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a content that an earlier run kept is still there.</summary>
    internal static bool Exists(string target, string temporaryName) =>
        FileKinds.OfEntry(Path.Join(Path.GetDirectoryName(target), temporaryName)) == FileKind.Regular;

    /// <summary>Makes the new content durable and puts it in the target's place, with the permissions of the file that is there.</summary>
    /// <param name="overwrite">False fails where the target exists by now.</param>
    /// <exception cref="IOException">The target exists, or the disk failed.</exception>
    internal void Commit(bool overwrite = true)
    {
        Flush();
        Replace(overwrite);
    }

    /// <summary>Completes the new content: gives it the permissions of the file that it replaces, makes it durable and closes it.</summary>
    /// <param name="lastModified">The time of last change that the file shall bear; null for now.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void Flush(DateTimeOffset? lastModified = null)
    {
        if (lastModified is { } time)
        {
            File.SetLastWriteTimeUtc(Handle, time.UtcDateTime);
        }

        // Not before: a process that may not write the target must be able to continue the temporary file.
        if (!OperatingSystem.IsWindows() && (_options.IsPrivate ? OwnerOnly : ModeOf(_target) ?? _mode) is { } mode)
        {
            File.SetUnixFileMode(Handle, mode);
        }

        if (_options.Durability != Durability.None)
        {
            RandomAccess.FlushToDisk(Handle);
        }

        _stream.Dispose();
    }

    /// <summary>Puts the content in the target's place, after <see cref="Flush"/>.</summary>
    /// <param name="overwrite">False fails where the target exists by now.</param>
    /// <exception cref="IOException">The target exists, or the disk failed.</exception>
    internal void Replace(bool overwrite = true)
    {
        File.Move(_temporary, _target, overwrite);
        _isDone = true;
        if (_options.Durability == Durability.Full)
        {
            DirectorySync.Flush(Path.GetDirectoryName(_target)!);
        }
    }

    /// <summary>Leaves the content where it is, for a later run.</summary>
    internal void Keep() => _isDone = true;

    /// <summary>Removes the temporary file unless it was put in place or is kept.</summary>
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
            throw new IOException($"'{target}' is {kind.Describe()}, which a file would replace. To write into it, open it as a stream and download into that.");
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
            // The earlier run ended between giving the file its target's permissions and putting it in place.
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
            // A private file stays private while its content is replaced.
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(temporary, options);
    }

    private static UnixFileMode? ModeOf(string target) =>
        OperatingSystem.IsWindows() || FileKinds.OfEntry(target) != FileKind.Regular ? null : File.GetUnixFileMode(target) & Permissions;
}
