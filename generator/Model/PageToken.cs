namespace OssGen.Generator.Model;

/// <summary>A member of a result whose value is assigned to a member of the request for the next page.</summary>
internal sealed record PageToken(string From, string To);
