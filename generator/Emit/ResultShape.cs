using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Questions about a result that several emitters ask.</summary>
internal static class ResultShape
{
    /// <summary>The raw body as a stream: the record derives from OssStreamResult, which has the property.</summary>
    public static bool IsRawStream(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind is null or TypeKind.Stream;

    public static bool IsSelectMeta(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind == TypeKind.SelectMeta;

    /// <summary>The member that holds the whole body, if one does.</summary>
    public static MemberModel? BodyMember(ResultModel result)
        => result.Members.FirstOrDefault(member => member.Name == result.Member);

    /// <summary>Members that the record declares itself.</summary>
    public static IEnumerable<MemberModel> DeclaredMembers(ResultModel result)
        => IsRawStream(result) ? result.Members.Where(member => member.Name != result.Member) : result.Members;
}
