using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A linked shape. The operations that use the shape aren't known yet.</summary>
/// <param name="Declaration">The declaration of the shape.</param>
/// <param name="Members">The members of its record.</param>
/// <param name="Nodes">The XML nodes of its elements.</param>
/// <param name="TakesUrlEncoded">Whether its codec has the parameter for percent-encoding.</param>
internal sealed record LinkedShape(
    Declaration<ShapeSpec> Declaration, EquatableArray<MemberModel> Members, EquatableArray<XmlNode> Nodes, bool TakesUrlEncoded)
{
    public string FullName { get; } = Declaration.FullName;

    /// <summary>The full names of the shapes that are the types of the shape's members.</summary>
    public IReadOnlyList<string> Uses => UsedShapes.Of(Members);
}
