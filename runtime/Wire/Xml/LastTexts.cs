using System.Runtime.CompilerServices;

namespace OssGen.Wire;

/// <summary>The texts read last, by the length of their element's name: in a listing the owner of an entry is nearly always that of the entry before.</summary>
[InlineArray(Capacity)]
internal struct LastTexts
{
    /// <summary>A power of two.</summary>
    internal const int Capacity = 8;

    private LastText _first;
}
