using OssGen.Files;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Paths;

/// <summary>Checks and opens the local files that commands send.</summary>
internal static class LocalFile
{
    /// <summary>Returns the full path of a regular file, which has a length and can be read more than once.</summary>
    /// <exception cref="CommandException">The file does not exist, or is a folder, a pipe, a socket or a device.</exception>
    internal static string Require(string path)
    {
        var kind = Check(path);
        return kind == FileKind.Regular
            ? Path.GetFullPath(path)
            : throw new CommandException(
                $"{path} is {kind.Describe()}, which can be read once only and has no length. Send it with put, or with multiupload.");
    }

    /// <summary>
    /// Opens a source that can be read only once: a pipe (which /dev/stdin often is), a device, or a file that a shell has opened and
    /// removed. Returns null for a regular file, which <see cref="Require"/> accepts.
    /// </summary>
    /// <exception cref="CommandException">The file does not exist, or is a folder or a socket.</exception>
    internal static async Task<OssContent?> StreamOfAsync(string path, CancellationToken cancellationToken)
    {
        if (Check(path) == FileKind.Regular && HasName(path))
        {
            return null;
        }

        var stream = IsInput(path) ? Console.OpenStandardInput() : await OpenAsync(path, cancellationToken);
        return OssContent.FromStream(stream);
    }

    /// <summary>
    /// Returns a file as the content of an object. Unlike for other uploads, the file's suffix alone determines the content type, and not
    /// the object's key.
    /// </summary>
    internal static OssContent ContentOf(string path) =>
        OssContent.FromFile(path, contentType: OssContent.FromFile(path).ContentType ?? "application/octet-stream");

    /// <summary>
    /// Returns the object to which a file is uploaded. If the key is empty or ends with a slash, the name of the file is appended to it.
    /// </summary>
    internal static OssPath TargetOf(string path, string place, string command)
    {
        var target = OssPath.Parse(place, command);
        target.RequireBucket();
        return target.Key.Length == 0 || target.Key.EndsWith('/') ? target with { Key = target.Key + Path.GetFileName(path) } : target;
    }

    private static FileKind Check(string path)
    {
        var kind = FileKinds.Of(path);
        return kind switch
        {
            FileKind.Folder =>
                throw new CommandException(
                    $"{path} is a folder. Name a file, or send the whole folder: osscmd uploadfromdir {path} oss://bucket"),
            FileKind.Missing => throw new CommandException($"{path} is not existed!"),
            FileKind.Socket =>
                throw new CommandException(
                    $"{path} is a socket, which can't be read as a file. Pipe what a program reads from it into: "
                        + "osscmd put /dev/stdin oss://bucket/object"),
            _ => kind,
        };
    }

    // Opening a pipe blocks until another process writes to it, however long that takes.
    private static Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken) => Task.Run(
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0),
        cancellationToken).WaitAsync(cancellationToken);

    // A file that was removed after it was opened has no name. Shells store the text of <<EOF in such files.
    private static bool HasName(string path) => FileKinds.LeadsTo(path, LinkPath.Final(Path.GetFullPath(path)));

    private static bool IsInput(string path) => path is "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0";
}
