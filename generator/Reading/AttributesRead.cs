using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>The attributes of one element, their positions, and whether all are as the vocabulary wants them.</summary>
internal sealed record AttributesRead(EquatableArray<SpecAttribute> Attributes, EquatableArray<AttributePosition> Positions, bool IsSound);
