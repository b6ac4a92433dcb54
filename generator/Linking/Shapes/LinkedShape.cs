using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A shape with its members, before it is known who reaches it.</summary>
/// <param name="Declaration">As declared.</param>
/// <param name="Members">Its members.</param>
/// <param name="Nodes">Its elements.</param>
/// <param name="TakesUrlEncoded">Its codec takes the flag for percent-encoding.</param>
internal sealed record LinkedShape(
    Declaration<ShapeSpec> Declaration, EquatableArray<MemberModel> Members, EquatableArray<XmlNode> Nodes, bool TakesUrlEncoded)
{
    public string FullName { get; } = Declaration.FullName;

    /// <summary>Full names of the shapes that it holds.</summary>
    public IEnumerable<string> Uses =>
        Members.Where(static member => member.Type.Kind == TypeKind.Shape).Select(static member => member.Type.Name!);
}
