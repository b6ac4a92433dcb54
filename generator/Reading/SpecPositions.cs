namespace OssGen.Generator.Reading;

/// <summary>The positions of a file's elements, indexed by <see cref="SpecElement.Id"/>. Kept beside the document so that moved text leaves the model equal.</summary>
internal sealed record SpecPositions(string Path, EquatableArray<ElementPosition> Elements);
