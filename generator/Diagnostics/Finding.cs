using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>
/// A finding of the linker. It identifies its element by number rather than position, so that it stays equal when text moves.
/// </summary>
internal sealed record Finding(string Id, string Path, ElementId Element, string? Attribute, EquatableArray<string> Arguments);
