using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>A copy-source header and the members that hold its parts; the parts stand in the order bucket, key, version.</summary>
internal sealed record CopySourceParts(string Header, string? Bucket, string Key, string? VersionId)
{
    public static IEnumerable<CopySourceParts> Of(OperationModel operation)
        => operation.Members
            .Where(static member => member.Place == MemberPlace.CopySource)
            .GroupBy(static member => member.Wire)
            .Select(static parts => new CopySourceParts(
                parts.Key,
                Named(parts, "Bucket"),
                Named(parts, "Key") ?? parts.First().Name,
                Named(parts, "VersionId")));

    private static string? Named(IEnumerable<MemberModel> parts, string end)
        => parts.FirstOrDefault(part => part.Name.EndsWith(end, StringComparison.Ordinal))?.Name;
}
