namespace OssGen.Generator.Model;

/// <summary>
/// A pair of members for pagination. The value of the result's member is assigned to the member of the request for the next page.
/// </summary>
internal sealed record PageToken(string From, string To);
