using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Adds the members for labels of a path or a host to a request, with the rules and documentation of the <c>label</c> children.
/// </summary>
internal static class LabelMembers
{
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member of a label that no child describes.</param>
    /// <param name="origin">The attribute that contains the label.</param>
    /// <param name="members">The members of the request.</param>
    public static void Add(OperationSpec operation, MemberModel member, SpecAttribute origin, MemberSet members)
    {
        var label = operation.LabelOf(member.Name);
        var described = label is null ? member : MemberFactory.Label(label, member.Required) with { Place = member.Place };

        // A label with an error is one of the path or host nonetheless.
        if (!(label is null ? members.Add(described, operation, origin) : members.Add(described, label, label.Name)))
        {
            members.AddLabel(described);
        }
    }
}
