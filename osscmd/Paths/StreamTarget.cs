using OssGen.Files;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Paths;

/// <summary>
/// Opens the targets of get that are not regular files: the standard output, pipes and devices. Data is written to them directly, because
/// they cannot be replaced.
/// </summary>
internal static class StreamTarget
{
    /// <summary>Determines whether a path denotes the program's own output. If so, no messages may be written to the output.</summary>
    internal static bool IsOutput(string path) => path is "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1";

    /// <summary>Opens the standard output, a pipe or a device for writing. Returns null for any other path, and on Windows.</summary>
    /// <exception cref="CommandException">The target is a socket.</exception>
    internal static async Task<Stream?> OpenAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        if (IsOutput(path))
        {
            terminal.Out.Flush();
            return terminal.OutStream;
        }

        return FileKinds.Of(path) switch
        {
            FileKind.Socket =>
                throw new CommandException(
                    $"{path} is a socket, which can't be opened for writing. "
                        + "Write to /dev/stdout and pipe it into a program that connects."),
            FileKind.Pipe or FileKind.Device => await OpenAsync(path, cancellationToken),
            _ => IsDescriptor(path) ? await OpenAsync(path, cancellationToken) : null,
        };
    }

    // Opening a pipe blocks until another process reads from it, however long that takes.
    private static Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken) => Task.Run(
        () => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0),
        cancellationToken).WaitAsync(cancellationToken);

    // A file descriptor that a shell has opened for the program.
    private static bool IsDescriptor(string path) =>
        path == "/dev/stderr" || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);
}
