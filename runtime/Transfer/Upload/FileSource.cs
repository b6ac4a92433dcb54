using System.Globalization;
using Microsoft.Win32.SafeHandles;
using OssGen.Content;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>
/// A file, opened once for all parts and attempts. Others may write it meanwhile; that is noticed by its length and time of change, which are compared at the end of
/// each part, before its last bytes are handed out: a call whose content changed breaks off instead of storing a mixture.
/// </summary>
internal sealed class FileSource : RandomAccessSource
{
    private readonly SafeFileHandle _handle;
    private readonly string _path;
    private readonly long _offset;
    private readonly long _fileLength;
    private readonly DateTime _modified;
    private volatile bool _hasChanged;

    private FileSource(FileContent content, SafeFileHandle handle)
        : base(content)
    {
        _handle = handle;
        _path = content.FullPath;
        _offset = content.Offset;
        Size = content.Length!.Value;
        _fileLength = RandomAccess.GetLength(handle);
        _modified = File.GetLastWriteTimeUtc(handle);
        if (content.IsToEnd ? _fileLength != _offset + Size : _fileLength < _offset + Size)
        {
            throw Changed(_fileLength, _modified);
        }
    }

    internal override long Size { get; }

    internal override SourceIdentity Identity => new()
    {
        Kind = SourceIdentity.File,
        Path = _path,
        Offset = _offset,
        Length = Size,
        FileLength = _fileLength,
        Modified = _modified.Ticks,
    };

    internal override bool HasChanged => _hasChanged;

    internal static FileSource Open(FileContent content)
    {
        FileContent.RequireFile(content.FullPath);
        var handle = File.OpenHandle(content.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
        try
        {
            return new FileSource(content, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    internal override OssContent Slice(long offset, long length) => new FileSliceContent(this, offset, length);

    /// <summary>Reads at a position of the content, not of the file.</summary>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, long position, CancellationToken cancellationToken)
    {
        var count = await RandomAccess.ReadAsync(_handle, buffer, _offset + position, cancellationToken).ConfigureAwait(false);
        return count > 0 || buffer.IsEmpty ? count : throw Changed(RandomAccess.GetLength(_handle), File.GetLastWriteTimeUtc(_handle));
    }

    internal override void ThrowIfChanged()
    {
        var length = RandomAccess.GetLength(_handle);
        var modified = File.GetLastWriteTimeUtc(_handle);
        if (length != _fileLength || modified != _modified)
        {
            throw Changed(length, modified);
        }
    }

    public override void Dispose()
    {
        _handle.Dispose();
        base.Dispose();
    }

    private OssIntegrityException Changed(long length, DateTime modified)
    {
        _hasChanged = true;
        return new OssIntegrityException(string.Create(
            CultureInfo.InvariantCulture,
            $"The file '{_path}' changed while it was being uploaded: it had {Math.Max(_fileLength, _offset + Size)} bytes, last written {_modified:O}; now it has {length}, last written {modified:O}. Nothing was stored. Upload it again when nobody writes it."));
    }
}
