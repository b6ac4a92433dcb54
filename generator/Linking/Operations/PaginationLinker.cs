using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links <c>paginate</c>: its names are members of the result and the request.</summary>
internal sealed class PaginationLinker(FindingCollector findings)
{
    private const string NoMember = "no member of the result";

    /// <summary>The pagination; null after a finding.</summary>
    public PaginationModel? Link(SpecElement paginate, IReadOnlyList<MemberModel> result, MemberSet request)
    {
        var names = result.Select(static member => member.Name).ToList();
        var items = Find(result, paginate.Required("items"));
        if (items is not { Type.Collection: CollectionKind.List })
        {
            Report(PagingDiagnostics.BadItems, paginate, "items", items is null ? NoMember : "no list", items is null, names);
            return null;
        }

        if (paginate["more"] is { } more && Find(result, more) is not { Type: { Kind: TypeKind.Boolean, Collection: CollectionKind.None } })
        {
            var isUnknown = Find(result, more) is null;
            Report(PagingDiagnostics.BadMore, paginate, "more", isUnknown ? NoMember : "no bool", isUnknown, names);
            return null;
        }

        var tokens = new List<PageToken>();
        foreach (var token in paginate.Children.Where(static child => child.Name == "token"))
        {
            if (!IsSound(token, result, names, request))
            {
                return null;
            }

            tokens.Add(new PageToken(token.Required("from"), token.Required("to")));
        }

        return new PaginationModel(
            items.Name, items.Type with { Collection = CollectionKind.None }, paginate["more"], new EquatableArray<PageToken>([.. tokens]));
    }

    private bool IsSound(SpecElement token, IReadOnlyList<MemberModel> result, List<string> names, MemberSet request)
    {
        var from = Find(result, token.Required("from"));
        var to = request.Find(token.Required("to"));
        if (from is null)
        {
            ReportToken(token, "from", NoMember, NearestName.Suggest(token.Required("from"), names));
            return false;
        }

        if (to is null)
        {
            ReportToken(token, "to", "no member of the request", NearestName.Suggest(token.Required("to"), request.Names));
            return false;
        }

        if (from.Type != to.Type || from.Type.Collection != CollectionKind.None)
        {
            ReportToken(token, "to", $"of another type than {from.Name}, or no single value", "");
            return false;
        }

        if (to.CSharpRequired)
        {
            ReportToken(token, "to", "a required member, which the first page could not leave out", "");
            return false;
        }

        return true;
    }

    private void Report(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        SpecElement paginate,
        string attribute,
        string problem,
        bool suggest,
        List<string> names)
    {
        var name = paginate.Required(attribute);
        findings.Report(descriptor, paginate, attribute, name, problem, suggest ? NearestName.Suggest(name, names) : "");
    }

    private void ReportToken(SpecElement token, string attribute, string problem, string suggestion) =>
        findings.Report(PagingDiagnostics.BadToken, token, attribute, attribute, token.Required(attribute), problem, suggestion);

    private static MemberModel? Find(IReadOnlyList<MemberModel> members, string name) =>
        members.FirstOrDefault(member => member.Name == name);
}
