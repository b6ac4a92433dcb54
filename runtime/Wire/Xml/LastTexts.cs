using System.Runtime.CompilerServices;

namespace OssGen.Wire.Xml;

/// <summary>
/// The texts read last, by the names of their elements: in a listing, the owner of an entry is nearly always that of the previous entry.
/// </summary>
[InlineArray(Capacity)]
internal struct LastTexts
{
    private const int Capacity = 16;

    private LastText _first;

    /// <summary>Returns the slot for an element's text. Elements whose names share a slot only find each other's text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(ReadOnlySpan<byte> name) => ((name[0] * 3) + name.Length) & (Capacity - 1);
}
