namespace OssGen.Conformance.Tests.Catalog;

/// <summary>One form of a message's body.</summary>
/// <param name="Form"><c>xml</c>, <c>json</c>, <c>frames</c>, or <c>raw</c>: bytes, whether C# sees them as stream or text.</param>
/// <param name="Root">Name of an XML document's root; otherwise "".</param>
/// <param name="Elements">The document's places in order.</param>
internal sealed record BodyFacts(string Form, string Root, IReadOnlyList<ElementFact> Elements)
{
    public static BodyFacts Raw { get; } = new("raw", "", []);

    public static BodyFacts Frames { get; } = new("frames", "", []);
}
