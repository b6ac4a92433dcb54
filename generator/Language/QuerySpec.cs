namespace OssGen.Generator.Language;

/// <summary>
/// The node of a <c>query</c> element, which is a member, a parameter with a fixed value, a parameter whose children determine its value,
/// or a map of arbitrary parameters.
/// </summary>
internal sealed class QuerySpec(ElementSource from) : ParameterSpec(from)
{
    public override SpecAttribute<string?> Name { get; } = from.Text("name", AttributeSyntax.Name);

    public override SpecAttribute<string?> Value { get; } = from.Text("value");

    public override SpecAttribute<string?> Default { get; } = from.Text("default");

    public SpecAttribute<bool?> Bare { get; } = from.Flag("bare");

    /// <summary>The type of the items, if the value is the JSON text of an array.</summary>
    public override SpecAttribute<string?> List { get; } = from.Text("list", AttributeSyntax.Name);

    /// <summary>The name of the member that contains arbitrary query parameters.</summary>
    public SpecAttribute<string?> Map { get; } = from.Text("map", AttributeSyntax.Identifier);

    public IReadOnlyList<WhenSpec> Whens { get; } = from.Children<WhenSpec>("when");

    public OtherwiseSpec? Otherwise { get; } = from.Child<OtherwiseSpec>("otherwise");

    /// <summary>Whether the parameter is sent as a bare name while the member is unset.</summary>
    public bool IsBare => Bare.Value == true;

    public bool IsChosen => Whens.Count > 0;
}

/// <summary>The node of a <c>when</c> element, which specifies the value of a query parameter while a given member is set.</summary>
internal sealed class WhenSpec(ElementSource from) : SpecNode(from)
{
    /// <summary>The path of the member that must be set.</summary>
    public SpecAttribute<string> Present { get; } = from.Required("present", AttributeSyntax.Name);

    public SpecAttribute<string> Value { get; } = from.Required("value", AttributeSyntax.Text);
}

/// <summary>
/// The node of an <c>otherwise</c> element, which specifies the value of a query parameter while no member of its <c>when</c> elements is
/// set.
/// </summary>
internal sealed class OtherwiseSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Value { get; } = from.Required("value", AttributeSyntax.Text);
}
