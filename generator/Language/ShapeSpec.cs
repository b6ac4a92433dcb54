using OssGen.Generator.Model;

namespace OssGen.Generator.Language;

/// <summary>The node of a <c>shape</c> element, which declares a record.</summary>
internal sealed class ShapeSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    /// <summary>The documents that can contain the shape: <c>xml</c> (the default), <c>json</c> or <c>both</c>.</summary>
    public SpecAttribute<string?> Form { get; } = from.Text("form", AttributeSyntax.Form);

    /// <summary>Whether at least one of the members must be set.</summary>
    public SpecAttribute<bool?> AtLeastOne { get; } = from.Flag("atLeastOne");

    public IReadOnlyList<ElementSpec> Elements { get; } = from.Children<ElementSpec>("element");

    public IReadOnlyList<ChoiceSpec> Choices { get; } = from.Children<ChoiceSpec>("choice");

    /// <summary>The forms of the documents that can contain the shape.</summary>
    public ElementForm Forms => Form.Value switch
    {
        "json" => ElementForm.Json,
        "both" => ElementForm.Xml | ElementForm.Json,
        _ => ElementForm.Xml,
    };
}
