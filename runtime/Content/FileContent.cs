namespace OssGen;

/// <summary>A file or a range of one, opened for each attempt.</summary>
internal sealed class FileContent : OssContent
{
    private readonly string _path;
    private readonly long _offset;
    private readonly long _length;

    internal FileContent(string path, long offset, long? length, string contentType)
        : base(contentType)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no file '{path}' to upload.", path);
        }

        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, file.Length);
        _path = file.FullName;
        _offset = offset;
        _length = length ?? file.Length - offset;
        IsToEnd = length is null;
        ArgumentOutOfRangeException.ThrowIfNegative(_length, nameof(length));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_length, file.Length - offset, nameof(length));
    }

    public override long? Length => _length;

    public override bool IsReplayable => true;

    internal string Path => _path;

    internal long Offset => _offset;

    /// <summary>Whether the caller wants all that the file holds from the offset on.</summary>
    internal bool IsToEnd { get; }

    public override Stream OpenRead()
    {
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
}
