using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>Finds members by name. A record has few of them, and a search without a delegate allocates nothing.</summary>
internal static class MemberSearch
{
    /// <summary>Returns the member with a name, or null if there is none.</summary>
    public static MemberModel? Find(this EquatableArray<MemberModel> members, string? name)
    {
        foreach (var member in members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}
