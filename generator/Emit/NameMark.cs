using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the attribute that tells the analyzers of calls which name a string must be. The required members Bucket and Key of a request have
/// it only where they are not what their names say.
/// </summary>
internal static class NameMark
{
    /// <param name="writer">The writer of the file.</param>
    /// <param name="member">The member, whose declaration follows.</param>
    /// <param name="request">The operation of the request that has the member; null for a member of a shape or result.</param>
    public static void Write(SourceWriter writer, MemberModel member, OperationModel? request)
    {
        var mark = Held(member) ?? (request is null ? null : Labelled(member, request));
        if (mark is not null)
        {
            writer.Line($"[global::System.Diagnostics.CodeAnalysis.StringSyntax({Literals.Text(mark)})]");
        }
    }

    private static string? Held(MemberModel member) => member switch
    {
        { Holds: HeldName.Bucket } or { CopySource: CopySourcePart.Bucket } => NameMarks.Bucket,
        { Holds: HeldName.Key } or { CopySource: CopySourcePart.Key } => NameMarks.Key,
        { Holds: HeldName.Segment } => NameMarks.Segment,
        _ => null,
    };

    private static string? Labelled(MemberModel member, OperationModel request)
    {
        var hasBucket = request.BucketOptional || request.Scope != OperationScope.Service;
        if (member.Place == MemberPlace.Label && hasBucket && member.Name == "Bucket")
        {
            return member.CSharpRequired ? null : NameMarks.Bucket;
        }

        // Of several labels, only all of them together are the key.
        if (member.Place == MemberPlace.Label && request.Scope == OperationScope.Object && request.KeyLabels.Count() == 1)
        {
            return member.Name == "Key" ? null : NameMarks.Key;
        }

        return member is { Name: "Bucket" or "Key", CSharpRequired: true } ? NameMarks.Text : null;
    }
}
