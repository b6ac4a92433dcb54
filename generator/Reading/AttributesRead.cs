using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>The attributes of one element.</summary>
/// <param name="Attributes">The attributes.</param>
/// <param name="Positions">Where they are.</param>
/// <param name="Suppressed">Ids of the warnings that they suppress.</param>
/// <param name="IsSound">All are as the vocabulary wants them.</param>
internal sealed record AttributesRead(
    EquatableArray<SpecAttribute> Attributes, EquatableArray<AttributePosition> Positions, string? Suppressed, bool IsSound);
