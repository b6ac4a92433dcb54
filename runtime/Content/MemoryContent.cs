using System.Runtime.InteropServices;

namespace OssGen.Content;

/// <summary>Content from bytes in memory.</summary>
internal sealed class MemoryContent(ReadOnlyMemory<byte> bytes, string? contentType) : OssContent(contentType)
{
    public override long? Length => bytes.Length;

    public override bool IsReplayable => true;

    public override Stream OpenRead() =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array
            ? new MemoryStream(array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> memory)
    {
        memory = bytes;
        return true;
    }
}
