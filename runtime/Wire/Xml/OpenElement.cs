namespace OssGen.Wire.Xml;

/// <summary>
/// The place of an open element's start tag: in one word, so that what was just written is read back without waiting for several
/// writes.
/// </summary>
internal readonly struct OpenElement
{
    private readonly ulong _packed;

    internal OpenElement(int start, int length) => _packed = ((ulong)(uint)start << 32) | (uint)length;

    /// <summary>Offset of its qualified name.</summary>
    internal int Start => (int)(_packed >> 32);

    /// <summary>Length of its qualified name.</summary>
    internal int Length => (int)(uint)_packed;
}
