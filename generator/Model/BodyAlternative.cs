namespace OssGen.Generator.Model;

/// <summary>One of several bodies, chosen by the member that is set; sends a query parameter of its own.</summary>
internal sealed record BodyAlternative(string Root, string Member, string Shape, FixedPair? Query);
