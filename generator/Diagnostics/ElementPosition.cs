using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Diagnostics;

/// <summary>The positions of an element's name and attributes in a spec file.</summary>
internal readonly record struct ElementPosition(SpecSpan Name, EquatableArray<AttributePosition> Attributes)
{
    /// <summary>
    /// Returns the span of an attribute's value, or the span of the element's name when the element doesn't have the attribute.
    /// </summary>
    public SpecSpan Of(string? attribute)
    {
        foreach (var candidate in Attributes)
        {
            if (candidate.Attribute == attribute)
            {
                return candidate.Value;
            }
        }

        return Name;
    }
}
