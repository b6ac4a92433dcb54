namespace OssGen.Conformance.Tests.Catalog;

/// <summary>A header or query parameter on the wire.</summary>
/// <param name="Name">Its name; of a family of headers the prefix.</param>
/// <param name="Values">The documented values, or none where any text may stand.</param>
/// <param name="Required">Whether callers must give it a value; null if it is sent whether they do or not.</param>
internal sealed record ParameterFact(string Name, IReadOnlyList<string> Values, bool? Required);
