using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A shape that is being linked, with its members and nodes.</summary>
internal sealed record ShapeDraft(Declaration<ShapeSpec> Declaration, MemberSet Members, EquatableArray<XmlNode> Nodes);
