using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>
/// A finding of the linker. The finding identifies its element by number instead of position, so that it remains equal when text moves.
/// </summary>
internal sealed record Finding(
    string Id, string Path, ElementId Element, string? Attribute, EquatableArray<string> Arguments, SpecFix? Fix = null);
