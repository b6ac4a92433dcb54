using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// The name of a copy-source header, and the names of the members for its parts. The name of a member is null when the request has no
/// member for that part.
/// </summary>
internal sealed record CopySourceParts(string Header, string? Bucket, string Key, string? VersionId)
{
    public static IEnumerable<CopySourceParts> Of(OperationModel operation)
        => operation.Members
            .Where(static member => member.Place == MemberPlace.CopySource)
            .GroupBy(static member => member.Wire)
            .Select(static parts => new CopySourceParts(
                parts.Key,
                Part(parts, CopySourcePart.Bucket),
                Part(parts, CopySourcePart.Key) ?? parts.First().Name,
                Part(parts, CopySourcePart.VersionId)));

    private static string? Part(IEnumerable<MemberModel> parts, CopySourcePart part)
        => parts.FirstOrDefault(member => member.CopySource == part)?.Name;
}
