using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>The attributes of one element, as returned by <see cref="AttributeReader"/>.</summary>
/// <param name="Attributes">The attributes in document order.</param>
/// <param name="Suppressed">The IDs of the suppressed warnings, separated by white space; null when there are none.</param>
/// <param name="IsSound">Whether all attributes are valid.</param>
internal readonly record struct AttributesRead(EquatableArray<SpecAttribute> Attributes, string? Suppressed, bool IsSound);
