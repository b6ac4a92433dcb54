using System.Globalization;
using Microsoft.Win32.SafeHandles;
using OssGen.Content;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>
/// An upload source that reads a file, which is opened once for all parts and attempts. Other processes may write to the file during the
/// upload. To detect changes, the length and the last-write time of the file are compared at the end of each part, before the part's last
/// bytes are returned. A call whose content has changed therefore fails instead of storing a mixture.
/// </summary>
internal sealed class FileSource(FileContent content, SafeFileHandle handle) : UploadSource(content)
{
    private readonly SafeFileHandle _handle = handle;
    private readonly FileContent _content = content;
    private readonly long _fileLength = RandomAccess.GetLength(handle);
    private readonly DateTime _modified = File.GetLastWriteTimeUtc(handle);
    private volatile bool _hasChanged;

    internal override SourceIdentity Identity => new()
    {
        Kind = SourceIdentity.File,
        Path = _content.FullPath,
        Offset = _content.Offset,
        Length = Length,
        FileLength = _fileLength,
        Modified = _modified.Ticks,
    };

    internal override bool HasChanged => _hasChanged;

    /// <summary>The position in the file after the last byte of the content.</summary>
    private long End => _content.Offset + Length!.Value;

    internal static FileSource Open(FileContent content)
    {
        FileContent.RequireFile(content.FullPath);
        var handle = File.OpenHandle(
            content.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
        try
        {
            var source = new FileSource(content, handle);
            var isIntact = content.IsToEnd ? source._fileLength == source.End : source._fileLength >= source.End;
            return isIntact ? source : throw source.Changed();
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    protected override OssContent PlainSlice(long offset, long length) => new SliceContent(this, offset, length);

    internal override void ThrowIfChanged()
    {
        if (RandomAccess.GetLength(_handle) != _fileLength || File.GetLastWriteTimeUtc(_handle) != _modified)
        {
            throw Changed();
        }
    }

    public override void Dispose()
    {
        _handle.Dispose();
        base.Dispose();
    }

    private OssIntegrityException Changed()
    {
        _hasChanged = true;
        var (length, modified) = (RandomAccess.GetLength(_handle), File.GetLastWriteTimeUtc(_handle));
        return new OssIntegrityException(string.Create(
            CultureInfo.InvariantCulture,
            $"The file '{_content.FullPath}' changed while it was being uploaded: it had {Math.Max(_fileLength, End)} bytes, "
                + $"last written {_modified:O}; now it has {length}, last written {modified:O}. Nothing was stored. "
                + $"Upload it again when it is no longer being written."));
    }

    /// <summary>The content of one range of the file.</summary>
    private sealed class SliceContent(FileSource source, long offset, long length) : OssContent(contentType: null)
    {
        public override long? Length => length;

        public override bool IsReplayable => true;

        public override Stream OpenRead() => new SliceStream(source, source._content.Offset + offset, length);
    }

    /// <summary>A stream over a range of the file. The last bytes are returned only if the file hasn't changed.</summary>
    private sealed class SliceStream(FileSource source, long start, long length) : ForwardReadStream("A part")
    {
        public override long Length => length;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            ThrowIfDisposed();
            buffer = buffer[..(int)Math.Min(buffer.Length, length - BytesRead)];
            if (buffer.IsEmpty)
            {
                return 0;
            }

            var count = await RandomAccess.ReadAsync(source._handle, buffer, start + BytesRead, cancellationToken).ConfigureAwait(false);
            BytesRead += count;
            if (count == 0)
            {
                throw source.Changed();
            }

            if (BytesRead == length)
            {
                source.ThrowIfChanged();
            }

            return count;
        }
    }
}
