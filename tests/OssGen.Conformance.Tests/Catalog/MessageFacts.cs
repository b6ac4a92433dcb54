namespace OssGen.Conformance.Tests.Catalog;

/// <summary>What one direction of an operation carries.</summary>
/// <param name="Query">Query parameters beside the fixed ones; none in replies.</param>
/// <param name="Headers">Headers beside the fixed ones.</param>
/// <param name="Bodies">The forms of the body that there are; none for a message without one.</param>
internal sealed record MessageFacts(
    IReadOnlyList<ParameterFact> Query, IReadOnlyList<ParameterFact> Headers, IReadOnlyList<BodyFacts> Bodies);
