namespace OssGen.Generator.Language;

/// <summary>The node of an <c>element</c> element: an XML element of a document, a property in JSON, or a member of a template.</summary>
internal sealed class ElementSpec(ElementSource from) : MemberSpec(from)
{
    /// <summary>The path of element names; <c>.</c> denotes the own text, and <c>*</c> a map.</summary>
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    /// <summary>The type of the items of a list.</summary>
    public SpecAttribute<string?> List { get; } = from.Text("list", AttributeSyntax.Name);

    public SpecAttribute<string?> Write { get; } = from.Text("write", AttributeSyntax.Write);

    /// <summary>The text that means unset.</summary>
    public SpecAttribute<string?> Null { get; } = from.Text("null");

    public SpecAttribute<bool?> UrlEncoded { get; } = from.Flag("urlEncoded");

    public override SpecAttribute<bool?> Essential { get; } = from.Flag("essential");

    public override SpecAttribute<bool?> Always { get; } = from.Flag("always");

    public bool IsUrlEncoded => UrlEncoded.Value == true;
}

/// <summary>The node of a <c>choice</c> element: a list whose items have several element names.</summary>
internal sealed class ChoiceSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Member { get; } = from.Required("member", AttributeSyntax.Identifier);

    /// <summary>The type of the items.</summary>
    public SpecAttribute<string> List { get; } = from.Required("list", AttributeSyntax.Name);

    /// <summary>The member of an item that records under which name it occurred.</summary>
    public SpecAttribute<string?> Tag { get; } = from.Text("tag", AttributeSyntax.Identifier);

    public IReadOnlyList<ChoiceElementSpec> Elements { get; } = from.Children<ChoiceElementSpec>("element", required: true);
}

/// <summary>The node of an <c>element</c> in a choice: one of the names of the items.</summary>
internal sealed class ChoiceElementSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    public SpecAttribute<bool?> Tag { get; } = from.Flag("tag");
}
