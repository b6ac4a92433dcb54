using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Determines characteristics of a result that several emitters depend on.</summary>
internal static class ResultShape
{
    /// <summary>
    /// Determines whether the body is exposed as a stream. If so, the record derives from OssStreamResult, which declares the property for
    /// the body.
    /// </summary>
    public static bool IsStream(ResultModel result)
        => result.Kind == BodyKind.Stream && !IsSelectMeta(result);

    public static bool IsSelectStream(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind == TypeKind.SelectStream;

    public static bool IsSelectMeta(ResultModel result)
        => result.Kind == BodyKind.Stream && BodyMember(result)?.Type.Kind == TypeKind.SelectMeta;

    /// <summary>Determines whether the body is a single string member: plain text, or JSON that the caller parses.</summary>
    public static bool IsText(ResultModel result)
        => result.Kind is BodyKind.Text or BodyKind.Json;

    /// <summary>Returns the member that contains the whole body, or null when there is none.</summary>
    public static MemberModel? BodyMember(ResultModel result)
        => result.Members.Find(result.Member);

    /// <summary>Returns the members that the record itself declares rather than inherits.</summary>
    public static EquatableArray<MemberModel> DeclaredMembers(ResultModel result)
        => IsStream(result) ? new([.. result.Members.Where(member => member.Name != result.Member)]) : result.Members;
}
