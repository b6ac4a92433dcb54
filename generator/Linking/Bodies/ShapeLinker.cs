using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links one shape. A broken element is left out; the others stay.</summary>
internal static class ShapeLinker
{
    public static ShapeDraft Link(Declaration<ShapeSpec> declaration, ElementLinker elements, FindingCollector findings)
    {
        var members = new MemberSet(declaration.Name, MemberOwner.Shape, findings);
        var nodes = elements.Link(declaration.Node, members, inRequest: true);
        return new ShapeDraft(declaration, members, nodes);
    }

    /// <summary>A shape of which nothing is known but its name, so that what uses it still has a type.</summary>
    public static ShapeDraft Empty(Declaration<ShapeSpec> declaration, FindingCollector findings)
        => new(declaration, new MemberSet(declaration.Name, MemberOwner.Shape, findings), EquatableArray<Model.XmlNode>.Empty);
}
