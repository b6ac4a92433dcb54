using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Members;

/// <summary>
/// Marks the essential members of a result. A call fails if an essential member of the reply is unreadable; any other unreadable member is
/// left unset. By default, the essential members are the members that continue a listing, and the length and checksum with which a body is
/// compared.
/// </summary>
internal static class Essentials
{
    private static readonly string[] s_ofBodies = ["Content-Length", "x-oss-hash-crc64ecma"];

    /// <summary>Returns the result with its essential members marked.</summary>
    public static ResultModel Mark(ResultModel result, RequestBodyModel? body, PaginationModel? pagination)
    {
        var isCompared = result.Kind == BodyKind.Stream || body is { Crc64: true };
        if (pagination is null && !isCompared)
        {
            return result;
        }

        var paging = new HashSet<string>(StringComparer.Ordinal);
        paging.UnionWith(pagination?.Tokens.Select(static token => token.From) ?? []);
        if (pagination?.More is { } more)
        {
            paging.Add(more);
        }

        return result with
        {
            Nodes = Mark(result.Nodes, paging),
            Members = new EquatableArray<MemberModel>([.. result.Members.Select(member => Mark(member, paging, isCompared))]),
        };
    }

    private static MemberModel Mark(MemberModel member, HashSet<string> paging, bool isCompared) =>
        member.Essential is null && (paging.Contains(member.Name) || (isCompared && IsOfBody(member)))
            ? member with { Essential = true }
            : member;

    private static bool IsOfBody(MemberModel member) =>
        member.Place == MemberPlace.Header && s_ofBodies.Contains(member.Wire, StringComparer.OrdinalIgnoreCase);

    private static EquatableArray<XmlNode> Mark(EquatableArray<XmlNode> nodes, HashSet<string> paging) => paging.Count == 0
        ? nodes
        : new EquatableArray<XmlNode>([.. nodes.Select(node => node with
        {
            Essential = node.Essential ?? (node.Member is { } member && paging.Contains(member) ? true : null),
            Children = Mark(node.Children, paging),
        })]);
}
