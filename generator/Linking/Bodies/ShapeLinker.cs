using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Links one shape. Invalid elements of the shape are omitted.</summary>
internal static class ShapeLinker
{
    public static ShapeDraft Link(Declaration<ShapeSpec> declaration, ElementLinker elements, FindingCollector findings)
    {
        CheckAtLeastOne(declaration.Node, findings);
        var members = new MemberSet(declaration.Name, MemberOwner.Shape, declaration.Node, findings);
        var nodes = elements.Link(declaration.Node, members, inRequest: true, declaration.Node.Forms);
        return new ShapeDraft(declaration, members, nodes);
    }

    /// <summary>Creates a shape without members, so that members that refer to the shape still have a type.</summary>
    public static ShapeDraft Empty(Declaration<ShapeSpec> declaration, FindingCollector findings)
        => new(
            declaration,
            new MemberSet(declaration.Name, MemberOwner.Shape, declaration.Node, findings),
            EquatableArray<Model.XmlNode>.Empty);

    private static void CheckAtLeastOne(ShapeSpec shape, FindingCollector findings)
    {
        if (shape.AtLeastOne.Value is true && shape.Elements.Any(static element => element.Required.Value is true))
        {
            findings.ReportNoEffect(shape, shape.AtLeastOne, "an element is required anyway");
        }
    }
}
