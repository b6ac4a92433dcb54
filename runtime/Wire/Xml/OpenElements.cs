using System.Runtime.CompilerServices;

namespace OssGen.Wire.Xml;

/// <summary>The elements that enclose the current position, stored in the reader itself so that nesting allocates nothing.</summary>
[InlineArray(Capacity)]
internal struct OpenElements
{
    internal const int Capacity = 64;

    private OpenElement _first;
}
