namespace OssGen.Generator.Language;

/// <summary><c>element</c>: an element of a document, or what stands for one in JSON and templates.</summary>
internal sealed class ElementSpec(ElementSource from) : MemberSpec(from)
{
    /// <summary>Path of names; <c>.</c> is the own text, <c>*</c> a map.</summary>
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    /// <summary>Type of the items of a list.</summary>
    public SpecAttribute<string?> List { get; } = from.Text("list", AttributeSyntax.Name);

    public SpecAttribute<string?> Write { get; } = from.Text("write", AttributeSyntax.Write);

    /// <summary>Text that means unset.</summary>
    public SpecAttribute<string?> Null { get; } = from.Text("null");

    public SpecAttribute<bool?> UrlEncoded { get; } = from.Flag("urlEncoded");

    public SpecAttribute<bool?> Essential { get; } = from.Flag("essential");

    public override SpecAttribute<bool?> Always { get; } = from.Flag("always");

    public bool IsUrlEncoded => UrlEncoded.Value == true;
}

/// <summary><c>choice</c>: a list whose items come under several element names.</summary>
internal sealed class ChoiceSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Member { get; } = from.Required("member", AttributeSyntax.Identifier);

    /// <summary>Type of the items.</summary>
    public SpecAttribute<string> List { get; } = from.Required("list", AttributeSyntax.Name);

    /// <summary>Member of the items that says under which name one came.</summary>
    public SpecAttribute<string?> Tag { get; } = from.Text("tag", AttributeSyntax.Identifier);

    public IReadOnlyList<ChoiceElementSpec> Elements { get; } = from.Children<ChoiceElementSpec>("element", required: true);
}

/// <summary><c>element</c> of a choice: a name of its items.</summary>
internal sealed class ChoiceElementSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Name);

    public SpecAttribute<bool?> Tag { get; } = from.Flag("tag");
}
