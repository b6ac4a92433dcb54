namespace OssGen.Generator.Language;

/// <summary><c>result</c>: what a reply carries.</summary>
internal sealed class ResultSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string?> Root { get; } = from.Text("root", AttributeSyntax.XmlName);

    public SpecAttribute<string?> RootAlias { get; } = from.Text("rootAlias", AttributeSyntax.XmlName);

    public SpecAttribute<string?> Type { get; } = from.Text("type", AttributeSyntax.Name);

    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<string?> Stream { get; } = from.Text("stream", AttributeSyntax.Identifier);

    public SpecAttribute<string?> Decoder { get; } = from.Text("decoder", AttributeSyntax.Decoder);

    public SpecAttribute<string?> PlainText { get; } = from.Text("text", AttributeSyntax.Identifier);

    /// <summary>Member that holds the text, or <c>true</c> for properties that are elements.</summary>
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

/// <summary><c>body</c> of a result: what the reply carries instead if the request sent a header.</summary>
internal sealed class ResultBodySpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> PlainText { get; } = from.Required("text", AttributeSyntax.Identifier);

    /// <summary>Name of the header.</summary>
    public SpecAttribute<string> When { get; } = from.Required("when", AttributeSyntax.HeaderName);
}
