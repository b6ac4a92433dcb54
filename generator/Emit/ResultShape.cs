using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Questions about a result that several emitters ask.</summary>
internal static class ResultShape
{
    /// <summary>The body as a stream: the record derives from OssStreamResult, which has the property.</summary>
    public static bool IsStream(ResultModel result)
        => result.Kind == BodyKind.Stream && !IsSelectMeta(result);

    public static bool IsSelectStream(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind == TypeKind.SelectStream;

    public static bool IsSelectMeta(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind == TypeKind.SelectMeta;

    /// <summary>The body as one text member: plain text, or JSON that the caller reads.</summary>
    public static bool IsText(ResultModel result)
        => result.Kind == BodyKind.Text || (result.Kind == BodyKind.Json && result.Member is not null);

    /// <summary>The member that holds the whole body, if one does.</summary>
    public static MemberModel? BodyMember(ResultModel result)
        => result.Members.FirstOrDefault(member => member.Name == result.Member);

    /// <summary>Members that the record declares itself.</summary>
    public static IEnumerable<MemberModel> DeclaredMembers(ResultModel result)
        => IsStream(result) ? result.Members.Where(member => member.Name != result.Member) : result.Members;
}
