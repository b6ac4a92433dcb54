using OssGen.Files;

namespace OssGen.Content;

/// <summary>Content from a file or a range of a file. The file is opened for each attempt.</summary>
internal sealed class FileContent : OssContent
{
    private readonly string _path;
    private readonly long _offset;
    private readonly long? _length;

    internal FileContent(string path, long offset, long? length, string? contentType)
        : base(contentType ?? ContentTypes.OfName(path), isGuessed: contentType is null)
    {
        if (RequireFile(path) != FileKind.Regular)
        {
            throw new FileNotFoundException($"There is no file '{path}' to upload.", path);
        }

        var file = new FileInfo(LinkPath.Final(Path.GetFullPath(path)));
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, file.Length);
        _path = Path.GetFullPath(path);
        _offset = offset;
        IsToEnd = length is null;
        if (IsToEnd && file.Length == 0 && HoldsBytes(_path))
        {
            return;
        }

        _length = length ?? file.Length - offset;
        ArgumentOutOfRangeException.ThrowIfNegative(_length.Value, nameof(length));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_length.Value, file.Length - offset, nameof(length));
    }

    /// <summary>
    /// The number of bytes to send, or null for a file that reports a size of 0 but isn't empty, such as the files in /proc.
    /// </summary>
    public override long? Length => _length;

    public override bool IsReplayable => true;

    /// <summary>The full path of the file.</summary>
    internal string FullPath => _path;

    internal long Offset => _offset;

    /// <summary>Whether the content extends from the offset to the end of the file.</summary>
    internal bool IsToEnd { get; }

    /// <summary>
    /// Returns the kind of file to which a path leads. Throws if the file is a pipe, a socket or a device, because opening or reading such
    /// a file may block forever. Call this method before each opening, because the file at the path may have been replaced.
    /// </summary>
    /// <exception cref="IOException">The path names a pipe, a socket or a device.</exception>
    internal static FileKind RequireFile(string path)
    {
        var kind = FileKinds.Of(path);
        return kind.IsSpecial()
            ? throw new IOException(
                $"'{path}' is {kind.Describe()}, not a file: it has no length and can't be read again. "
                    + "Open it as a stream and send that: OssContent.FromStream.")
            : kind;
    }

    public override Stream OpenRead()
    {
        RequireFile(_path);
        var file = new FileStream(_path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            BufferSize = 0,
        });
        file.Position = _offset;
        return new BoundedReadStream(file, _length, ownsInner: true);
    }

    private static bool HoldsBytes(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return RandomAccess.Read(file, new byte[1], 0) > 0;
    }
}
