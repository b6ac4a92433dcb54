namespace OssGen.Conformance.Tests.Catalog;

/// <summary>A header or query parameter on the wire.</summary>
/// <param name="Name">Its name; of a family of headers the prefix.</param>
/// <param name="Values">The documented values, or none where any text may stand.</param>
internal sealed record ParameterFact(string Name, IReadOnlyList<string> Values);
