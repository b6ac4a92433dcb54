using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Formats the values that are assigned to the properties of a record that is read.</summary>
internal static class RecordReadEmitter
{
    /// <summary>
    /// Returns an assignment of the form <c>Name = local</c>. If the property has the C# <c>required</c> modifier, the assignment asserts
    /// that the local variable isn't null. Strict reading ensures this.
    /// </summary>
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
