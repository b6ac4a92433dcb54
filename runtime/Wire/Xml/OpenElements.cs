using System.Runtime.CompilerServices;

namespace OssGen.Wire.Xml;

/// <summary>
/// The elements that enclose the current position. They are stored in the reader itself, so that nesting allocates no memory.
/// </summary>
[InlineArray(Capacity)]
internal struct OpenElements
{
    internal const int Capacity = 64;

    private OpenElement _first;
}
