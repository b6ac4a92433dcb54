namespace OssGen.Generator.Model;

/// <summary>
/// One of several alternative bodies of a request. The alternative is sent when its member is set, optionally with a query parameter of its
/// own.
/// </summary>
internal sealed record BodyAlternative(string Root, string Member, string Shape, FixedPair? Query);
