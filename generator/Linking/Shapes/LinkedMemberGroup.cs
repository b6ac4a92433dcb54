using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A members group, linked.</summary>
/// <param name="Declaration">As declared.</param>
/// <param name="Model">What is emitted of it.</param>
internal sealed record LinkedMemberGroup(Declaration<MembersSpec> Declaration, MemberGroupModel Model);
