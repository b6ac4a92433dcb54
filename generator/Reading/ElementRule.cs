using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>What may stand in one kind of element.</summary>
/// <param name="Kind">
/// Name of the kind: the element's own name, except where one name has two meanings. The XSD's type has the same name.
/// </param>
/// <param name="Text">What its own text is.</param>
/// <param name="Attributes">Its attributes, <c>suppress</c> included.</param>
/// <param name="Children">Its children.</param>
internal sealed record ElementRule(string Kind, TextUse Text, EquatableArray<AttributeRule> Attributes, EquatableArray<ChildRule> Children)
{
    /// <summary>A child of any name is a member of an example.</summary>
    public bool IsFreeForm => Kind is "call" or "returns" or "exampleMember";

    public AttributeRule? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    public ChildRule? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }
}
