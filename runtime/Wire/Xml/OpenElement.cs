namespace OssGen.Wire;

/// <summary>
/// Where the start tag of an open element stands: in one word, so that what was just written is read back without waiting for several writes.
/// </summary>
internal readonly struct OpenElement
{
    private readonly ulong _packed;

    internal OpenElement(int start, int length, bool declaresNamespaces) =>
        _packed = ((ulong)(uint)start << 32) | ((ulong)(uint)length << 1) | (declaresNamespaces ? 1UL : 0UL);

    /// <summary>Offset of its qualified name.</summary>
    internal int Start => (int)(_packed >> 32);

    /// <summary>Length of its qualified name.</summary>
    internal int Length => (int)((uint)_packed >> 1);

    /// <summary>Whether its attributes include <c>xmlns</c> or <c>xmlns:...</c>.</summary>
    internal bool DeclaresNamespaces => (_packed & 1) != 0;
}
