namespace OssGen.Generator.Language;

/// <summary>
/// The node of an <c>element</c> element, which is an XML element of a document, a property of a JSON document, or a member of a template.
/// </summary>
internal sealed class ElementSpec(ElementSource from) : MemberSpec(from)
{
    /// <summary>
    /// The path of the element, consisting of element names. The name <c>.</c> denotes the text of the enclosing element, and <c>*</c>
    /// denotes a map.
    /// </summary>
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    /// <summary>Another path at which the element may be in a document that is read.</summary>
    public SpecAttribute<string?> Alias { get; } = from.Text("alias", AttributeSyntax.Name);

    public override SpecAttribute<string?> List { get; } = from.Text("list", AttributeSyntax.Name);

    public SpecAttribute<string?> Write { get; } = from.Text("write", AttributeSyntax.Write);

    /// <summary>The element text that denotes an unset member.</summary>
    public SpecAttribute<string?> Null { get; } = from.Text("null");

    public SpecAttribute<bool?> UrlEncoded { get; } = from.Flag("urlEncoded");

    public override SpecAttribute<bool?> Essential { get; } = from.Flag("essential");

    public override SpecAttribute<bool?> Always { get; } = from.Flag("always");

    public bool IsUrlEncoded => UrlEncoded.Value == true;
}

/// <summary>The node of a <c>choice</c> element, which is a list whose items can have different element names.</summary>
internal sealed class ChoiceSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Member { get; } = from.Required("member", AttributeSyntax.Identifier);

    /// <summary>The type of the items of the list.</summary>
    public SpecAttribute<string> List { get; } = from.Required("list", AttributeSyntax.Name);

    /// <summary>The name of the member of an item that records the element name of the item.</summary>
    public SpecAttribute<string?> Tag { get; } = from.Text("tag", AttributeSyntax.Identifier);

    public IReadOnlyList<ChoiceElementSpec> Elements { get; } = from.Children<ChoiceElementSpec>("element", required: true);
}

/// <summary>The node of an <c>element</c> element in a choice. It specifies one of the element names of the items.</summary>
internal sealed class ChoiceElementSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    public SpecAttribute<bool?> Tag { get; } = from.Flag("tag");
}
