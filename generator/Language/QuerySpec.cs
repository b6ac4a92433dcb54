namespace OssGen.Generator.Language;

/// <summary><c>query</c>: a parameter of the URL, which is a member, fixed, chosen by its children, or a map of free ones.</summary>
internal sealed class QuerySpec(ElementSource from) : ParameterSpec(from)
{
    public override SpecAttribute<string?> Name { get; } = from.Text("name", AttributeSyntax.Name);

    public override SpecAttribute<string?> Value { get; } = from.Text("value");

    public override SpecAttribute<string?> Default { get; } = from.Text("default");

    public SpecAttribute<bool?> Bare { get; } = from.Flag("bare");

    /// <summary>Member that holds free parameters.</summary>
    public SpecAttribute<string?> Map { get; } = from.Text("map", AttributeSyntax.Identifier);

    public IReadOnlyList<WhenSpec> Whens { get; } = from.Children<WhenSpec>("when");

    public OtherwiseSpec? Otherwise { get; } = from.Child<OtherwiseSpec>("otherwise");

    /// <summary>The default is a bare name.</summary>
    public bool IsBare => Bare.Value == true;

    public bool IsChosen => Whens.Count > 0;
}

/// <summary><c>when</c>: the value of a query while a member is set.</summary>
internal sealed class WhenSpec(ElementSource from) : SpecNode(from)
{
    /// <summary>Path of the member.</summary>
    public SpecAttribute<string> Present { get; } = from.Required("present", AttributeSyntax.Name);

    public SpecAttribute<string> Value { get; } = from.Required("value", AttributeSyntax.Text);
}

/// <summary><c>otherwise</c>: the value of a query while no member of its <c>when</c>s is set.</summary>
internal sealed class OtherwiseSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Value { get; } = from.Required("value", AttributeSyntax.Text);
}
