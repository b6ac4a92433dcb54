using System.Runtime.CompilerServices;

namespace OssGen.Wire.Xml;

/// <summary>
/// The texts read last, by their element's name: in a listing the owner of an entry is nearly always that of the entry before.
/// </summary>
[InlineArray(Capacity)]
internal struct LastTexts
{
    private const int Capacity = 16;

    private LastText _first;

    /// <summary>The place of an element's text. Names that share one only find each other's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Slot(ReadOnlySpan<byte> name) => ((name[0] * 3) + name.Length) & (Capacity - 1);
}
