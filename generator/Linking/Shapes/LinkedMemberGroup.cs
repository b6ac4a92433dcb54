using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Shapes;

/// <summary>A linked members group, with its declaration and its model.</summary>
/// <param name="Declaration">The declaration of the group.</param>
/// <param name="Model">The model from which the group is emitted.</param>
internal sealed record LinkedMemberGroup(Declaration<MembersSpec> Declaration, MemberGroupModel Model);
