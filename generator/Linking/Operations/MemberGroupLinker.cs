using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Links a members group on its own, to create the model of its interface. Errors in its members are reported only where an operation uses
/// the group.
/// </summary>
internal static class MemberGroupLinker
{
    private const string Library = "OssGen";

    public static LinkedMemberGroup Link(Declaration<MembersSpec> declaration, SpecIndex index)
    {
        var bases = Used(declaration, index)
            .Where(used => !Reached(used, index).Contains(declaration.Name))
            .Select(used => (Group: used, Members: Members(used, index)))
            .Where(static used => used.Members.Count > 0)
            .ToList();
        var inherited = new HashSet<string>(
            bases.SelectMany(static used => used.Members).Select(static member => member.Name), StringComparer.Ordinal);
        var members = Members(declaration, index);
        return new LinkedMemberGroup(declaration, Empty(declaration).Model with
        {
            Bases = new([.. bases.Select(static used => Empty(used.Group).Model.FullName).Distinct()]),
            OwnMembers = new([.. members.Where(member => !inherited.Contains(member.Name))]),
            Members = new([.. members]),
        });
    }

    /// <summary>Creates a members group without members. Nothing is emitted for such a group.</summary>
    public static LinkedMemberGroup Empty(Declaration<MembersSpec> declaration) => new(declaration, new MemberGroupModel
    {
        Name = declaration.Name,
        Namespace = declaration.File.RecordNamespace is var ns && ns == Library ? Library + ".Wire" : ns,
        Group = declaration.File.Group,
        SpecFile = declaration.File.FileName,
        Documentation = new Documentation(declaration.Node.Documentation),
        Bases = EquatableArray<string>.Empty,
        OwnMembers = EquatableArray<MemberModel>.Empty,
        Members = EquatableArray<MemberModel>.Empty,
    });

    private static IReadOnlyList<MemberModel> Members(Declaration<MembersSpec> declaration, SpecIndex index)
    {
        var findings = new FindingCollector();
        var types = new TypeResolver(index, findings);
        var (queries, headers) = (new QueryLinker(types, findings), new HeaderLinker(types, findings));
        var draft = new RequestDraft(new MemberSet("I" + declaration.Name, MemberOwner.Request, declaration.Node, findings));
        var groups = new UsedMemberGroups(index, findings);
        foreach (var parameter in groups.Parameters(declaration.Node))
        {
            if (parameter is QuerySpec query)
            {
                queries.Link(query, draft);
            }
            else if (parameter is HeaderSpec header && (header.Value.IsSet || header.Default.IsSet || header.IsCopySource))
            {
                headers.LinkRequest(header, draft);
            }
            else if (parameter is HeaderSpec member)
            {
                // A result's header may have a name that a request's cannot, such as Content-Length.
                headers.LinkResult(member, draft.Members, draft.HeaderNames);
            }
        }

        return [.. draft.Members.All.Select(static member => member with { CSharpRequired = member.Required })];
    }

    private static IEnumerable<Declaration<MembersSpec>> Used(Declaration<MembersSpec> group, SpecIndex index) =>
        group.Node.Uses.Select(use => index.Group(use.Members.Value)).OfType<Declaration<MembersSpec>>();

    private static HashSet<string> Reached(Declaration<MembersSpec> start, SpecIndex index)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Declaration<MembersSpec>>();
        open.Push(start);
        while (open.Count > 0)
        {
            if (open.Pop() is var group && reached.Add(group.Name))
            {
                foreach (var used in Used(group, index))
                {
                    open.Push(used);
                }
            }
        }

        return reached;
    }
}
