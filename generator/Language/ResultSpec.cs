namespace OssGen.Generator.Language;

/// <summary>The node of a <c>result</c> element, which describes the headers and body of a reply.</summary>
internal sealed class ResultSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string?> Root { get; } = from.Text("root", AttributeSyntax.XmlName);

    public SpecAttribute<string?> RootAlias { get; } = from.Text("rootAlias", AttributeSyntax.XmlName);

    public SpecAttribute<string?> Type { get; } = from.Text("type", AttributeSyntax.Name);

    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<string?> Stream { get; } = from.Text("stream", AttributeSyntax.Identifier);

    public SpecAttribute<string?> Decoder { get; } = from.Text("decoder", AttributeSyntax.Decoder);

    public SpecAttribute<string?> PlainText { get; } = from.Text("text", AttributeSyntax.Identifier);

    /// <summary>
    /// The name of the member that contains the JSON text, or <c>true</c> when the body is described by elements or a shape.
    /// </summary>
    public SpecAttribute<string?> Json { get; } = from.Text("json", AttributeSyntax.Name);

    public SpecAttribute<bool?> Optional { get; } = from.Flag("optional");

    public SpecAttribute<string?> UrlEncodedBy { get; } = from.Text("urlEncodedBy", AttributeSyntax.XmlName);

    public SpecAttribute<bool?> Crc64 { get; } = from.Flag("crc64");

    public IReadOnlyList<HeaderSpec> Headers { get; } = from.Children<HeaderSpec>("header");

    public IReadOnlyList<UseSpec> Uses { get; } = from.Children<UseSpec>("use");

    public IReadOnlyList<ElementSpec> Elements { get; } = from.Children<ElementSpec>("element");

    public IReadOnlyList<ChoiceSpec> Choices { get; } = from.Children<ChoiceSpec>("choice");

    public ResultBodySpec? Body { get; } = from.Child<ResultBodySpec>("body");
}

/// <summary>
/// The node of a <c>body</c> element in a result. The element describes a text body that replaces the usual body when the request has a
/// given header.
/// </summary>
internal sealed class ResultBodySpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> PlainText { get; } = from.Required("text", AttributeSyntax.Identifier);

    /// <summary>The name of the request header that selects this body.</summary>
    public SpecAttribute<string> When { get; } = from.Required("when", AttributeSyntax.HeaderName);
}
