using OssGen.Content;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>Bytes in memory: parts are slices of them.</summary>
internal sealed class MemorySource(OssContent content, ReadOnlyMemory<byte> bytes) : RandomAccessSource(content)
{
    internal override long Size => bytes.Length;

    internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Memory, Length = bytes.Length };

    internal override OssContent Slice(long offset, long length) => new MemoryContent(bytes.Slice((int)offset, (int)length), Content.ContentType);
}
