using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A shape while it is linked.</summary>
internal sealed record ShapeDraft(Declaration Declaration, MemberSet Members, EquatableArray<XmlNode> Nodes);
