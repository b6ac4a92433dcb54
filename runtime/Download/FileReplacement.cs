using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace OssGen;

/// <summary>
/// A file that is written beside its target and takes its place in one step when it is complete. Given up before that, it leaves nothing behind and the target as it was,
/// unless it is kept for a later run.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private const int Tries = 16;
    private const string Prefix = ".ossgen-";
    private const string Suffix = ".tmp";

    private static readonly System.Buffers.SearchValues<char> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isDone;

    private FileReplacement(string target, string temporary, FileStream stream)
    {
        _target = target;
        _temporary = temporary;
        _stream = stream;
    }

    /// <summary>Where the new content goes, and can be read back.</summary>
    internal SafeFileHandle Handle => _stream.SafeFileHandle;

    /// <summary>The full path of a file that can be a target.</summary>
    /// <exception cref="IOException">The path is a folder's, or its folder is missing.</exception>
    internal static string FullPath(string path)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"'{target}' is a folder. Give the path of a file.");
        }

        return Directory.Exists(Path.GetDirectoryName(target)) ? target : throw new DirectoryNotFoundException($"There is no folder for the file '{target}'. Make it first.");
    }

    /// <summary>Starts a new content for a file that may exist or not.</summary>
    /// <param name="path">The target; its folder must exist.</param>
    /// <param name="length">Bytes to come, to reserve the space; 0 when unknown.</param>
    /// <param name="announce">Told the temporary file's name before that exists, so that it can be noted where a later run finds it; null for nobody.</param>
    /// <param name="reached">Told of the steps; null for nobody.</param>
    /// <exception cref="IOException">The target is a folder, or the temporary file can't be made.</exception>
    internal static FileReplacement Begin(string path, long length, Action<string>? announce = null, Action<TransferStep>? reached = null)
    {
        var target = FullPath(path);
        for (var attempt = 1; ; attempt++)
        {
            var temporary = TemporaryPath(target);
            announce?.Invoke(Path.GetFileName(temporary));
            try
            {
                var created = new FileReplacement(target, temporary, Create(temporary, target, length));
                reached?.Invoke(TransferStep.TemporaryCreated);
                return created;
            }
            catch (IOException) when (attempt < Tries && File.Exists(temporary))
            {
                // Somebody else has that name: take another.
            }
        }
    }

    /// <summary>Goes on with a content that an earlier run kept; null when it is no longer there.</summary>
    /// <exception cref="IOException">The file is in use, or can't be opened.</exception>
    internal static FileReplacement? Reopen(string path, string temporaryName)
    {
        var target = FullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, temporaryName);
        try
        {
            return new FileReplacement(target, temporary, new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a content that an earlier run kept is still there.</summary>
    internal static bool Exists(string path, string temporaryName) => File.Exists(Path.Combine(Path.GetDirectoryName(path)!, temporaryName));

    /// <summary>Makes the new content durable and puts it in the target's place.</summary>
    /// <param name="overwrite">False fails where the target exists by now.</param>
    /// <param name="lastModified">The time of last change that the file shall bear; null for now.</param>
    /// <param name="reached">Told of the steps; null for nobody.</param>
    /// <exception cref="IOException">The target exists, or the disk failed.</exception>
    internal void Commit(bool overwrite = true, DateTimeOffset? lastModified = null, Action<TransferStep>? reached = null)
    {
        if (lastModified is { } time)
        {
            File.SetLastWriteTimeUtc(Handle, time.UtcDateTime);
        }

        RandomAccess.FlushToDisk(Handle);
        _stream.Dispose();
        reached?.Invoke(TransferStep.TargetFlushed);
        File.Move(_temporary, _target, overwrite);
        _isDone = true;
        reached?.Invoke(TransferStep.TargetReplaced);
        DirectorySync.Flush(Path.GetDirectoryName(_target)!);
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

    /// <summary>A name in the same folder, so that taking the target's place is a rename: hidden on Unix, and independent of the target's name, which may be as long as names can be.</summary>
    internal static string TemporaryPath(string target) => TemporaryPath(target, BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))));

    /// <summary>The same with a number of one's own instead of a random one.</summary>
    internal static string TemporaryPath(string target, ulong number) =>
        Path.Combine(Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:x16}{Suffix}"));

    /// <summary>Whether a text is a name that <see cref="TemporaryPath(string)"/> gives: no other is opened or removed because a file says so.</summary>
    internal static bool IsTemporaryName(ReadOnlySpan<char> name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length == Prefix.Length + 16 + Suffix.Length
        && !name[Prefix.Length..^Suffix.Length].ContainsAnyExcept(LowerHex);

    private static FileStream Create(string temporary, string target, long length)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            PreallocationSize = length,
        };
        if (!OperatingSystem.IsWindows() && ModeOf(target) is { } mode)
        {
            // A private file stays private when its content is replaced.
            options.UnixCreateMode = mode;
        }

        return new FileStream(temporary, options);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static UnixFileMode? ModeOf(string target) => File.Exists(target) ? File.GetUnixFileMode(target) : null;
}
