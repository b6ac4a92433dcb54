namespace OssGen.Wire.Xml;

/// <summary>
/// The position of the name in an open element's start tag. It is packed into one word, so that reading back a value that was just written
/// doesn't wait for several writes.
/// </summary>
internal readonly struct OpenElement
{
    private readonly ulong _packed;

    internal OpenElement(int start, int length) => _packed = ((ulong)(uint)start << 32) | (uint)length;

    /// <summary>The offset of the element's qualified name.</summary>
    internal int Start => (int)(_packed >> 32);

    /// <summary>The length of the element's qualified name in bytes.</summary>
    internal int Length => (int)(uint)_packed;
}
