namespace OssGen.Generator.Reading;

/// <summary>A child that an element may have.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Kind">Kind of <see cref="ElementRule"/> that it follows.</param>
/// <param name="Single">It may stand once only.</param>
/// <param name="Required">It must stand at least once.</param>
internal sealed record ChildRule(string Name, string Kind, bool Single, bool Required);
