using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>How a local or a reader's value becomes the property of a new record.</summary>
internal static class RecordReadEmitter
{
    /// <summary><c>Name = local</c>, asserting what strict reading has made sure of.</summary>
    public static string Assign(AbsentEmitter absent, MemberModel member, string local) =>
        $"{member.Name} = {absent.Or(member, NotNull(member, local))}";

    public static string NotNull(MemberModel member, string local)
    {
        if (!member.CSharpRequired || member.Type.Collection != CollectionKind.None || member.Type.Kind == TypeKind.Presence)
        {
            return local;
        }

        return local + (member.Type.Scalar.IsReference ? "!" : ".GetValueOrDefault()");
    }
}
