using System.Security.Cryptography;

namespace OssGen;

/// <summary>
/// A file that is written beside its target and takes its place in one step when it is complete. Given up before that, it leaves nothing behind and the target as it was.
/// </summary>
internal sealed class FileReplacement : IAsyncDisposable
{
    private const int Tries = 16;

    private readonly string _target;
    private readonly string _temporary;
    private bool _committed;

    private FileReplacement(string target, string temporary, FileStream stream)
    {
        _target = target;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>Where the new content goes.</summary>
    internal FileStream Stream { get; }

    /// <summary>Starts a new content for a file that may exist or not.</summary>
    /// <param name="path">The target; its folder must exist.</param>
    /// <param name="length">Bytes to come, to reserve the space; 0 when unknown.</param>
    /// <exception cref="IOException">The target is a folder, or the temporary file can't be made.</exception>
    internal static FileReplacement Begin(string path, long length)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"'{target}' is a folder. Give the path of a file.");
        }

        for (var attempt = 1; ; attempt++)
        {
            var temporary = TemporaryPath(target);
            try
            {
                return new FileReplacement(target, temporary, Create(temporary, target, length));
            }
            catch (IOException) when (attempt < Tries && File.Exists(temporary))
            {
                // Somebody else has that name: take another.
            }
        }
    }

    /// <summary>Makes the new content durable and puts it in the target's place.</summary>
    internal async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        Stream.Flush(flushToDisk: true);
        await Stream.DisposeAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        File.Move(_temporary, _target, overwrite: true);
        _committed = true;
    }

    /// <summary>Removes the temporary file unless it was put in place.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (!_committed)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>A name in the same folder, so that taking the target's place is a rename: hidden on Unix, and independent of the target's name, which may be as long as names can be.</summary>
    internal static string TemporaryPath(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".ossgen-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");

    private static FileStream Create(string temporary, string target, long length)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
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
