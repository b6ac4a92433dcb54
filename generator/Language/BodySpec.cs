namespace OssGen.Generator.Language;

/// <summary>The node of a <c>body</c> element in an operation. The element describes the body of a request.</summary>
internal sealed class BodySpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string?> Root { get; } = from.Text("root", AttributeSyntax.XmlName);

    public SpecAttribute<string?> Type { get; } = from.Text("type", AttributeSyntax.Name);

    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<string?> Stream { get; } = from.Text("stream", AttributeSyntax.Identifier);

    public SpecAttribute<bool?> Crc64 { get; } = from.Flag("crc64");

    public SpecAttribute<string?> PlainText { get; } = from.Text("text", AttributeSyntax.Identifier);

    /// <summary>
    /// The name of the member that contains the JSON text, or <c>true</c> when the body is described by elements or a shape.
    /// </summary>
    public SpecAttribute<string?> Json { get; } = from.Text("json", AttributeSyntax.Name);

    public SpecAttribute<string?> Template { get; } = from.Text("template", AttributeSyntax.Name);

    public SpecAttribute<string?> ContentType { get; } = from.Text("contentType", AttributeSyntax.HeaderText);

    public SpecAttribute<string?> Required { get; } = from.Text("required", AttributeSyntax.BodyNeed);

    public SpecAttribute<bool?> Md5 { get; } = from.Flag("md5");

    public IReadOnlyList<ElementSpec> Elements { get; } = from.Children<ElementSpec>("element");

    public IReadOnlyList<ChoiceSpec> Choices { get; } = from.Children<ChoiceSpec>("choice");

    public IReadOnlyList<AlternativeSpec> Alternatives { get; } = from.Children<AlternativeSpec>("alternative");

    public bool IsRequired => Required.Value == "true";

    /// <summary>Whether exactly one of the alternatives must be set.</summary>
    public bool RequiresOne => Required.Value == "one";
}

/// <summary>The node of an <c>alternative</c> element, which describes one of several possible documents for a body.</summary>
internal sealed class AlternativeSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Root { get; } = from.Required("root", AttributeSyntax.XmlName);

    public SpecAttribute<string?> Member { get; } = from.Text("member", AttributeSyntax.Identifier);

    public SpecAttribute<string> Type { get; } = from.Required("type", AttributeSyntax.Name);

    /// <summary>The query parameter that is sent with this alternative. It has the form <c>name=value</c>.</summary>
    public SpecAttribute<string?> Query { get; } = from.Text("query", AttributeSyntax.Name);
}
