using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>The shapes that are types of members.</summary>
internal static class UsedShapes
{
    /// <summary>Returns the full names of the shapes, in the order of the members.</summary>
    public static IReadOnlyList<string> Of(EquatableArray<MemberModel> members)
    {
        List<string>? names = null;
        foreach (var member in members)
        {
            if (member.Type is { Kind: TypeKind.Shape, Name: { } name })
            {
                (names ??= []).Add(name);
            }
        }

        return names ?? (IReadOnlyList<string>)[];
    }
}
