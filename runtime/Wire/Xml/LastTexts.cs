using System.Runtime.CompilerServices;

namespace OssGen.Wire.Xml;

/// <summary>
/// A cache of the most recently read strings, indexed by the names of their elements. In a listing, for example, the owner of an entry is
/// nearly always the same as in the previous entry.
/// </summary>
[InlineArray(Capacity)]
internal struct LastTexts
{
    private const int Capacity = 16;

    private LastText _first;

    /// <summary>
    /// Returns the slot for the text of an element. Elements with different names can share a slot, so a cached text is compared before it
    /// is reused.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(ReadOnlySpan<byte> name) => ((name[0] * 3) + name.Length) & (Capacity - 1);
}
