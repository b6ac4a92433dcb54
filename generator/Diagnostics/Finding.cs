using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>A finding of the linker: names the element by its number, so that it stays equal when text moves.</summary>
internal sealed record Finding(string Id, string Path, ElementId Element, string? Attribute, EquatableArray<string> Arguments);
