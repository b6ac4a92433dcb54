using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links a <c>paginate</c> element, whose attributes and children specify members of the result and the request.</summary>
internal sealed class PaginationLinker(FindingCollector findings)
{
    private const string NoMember = "no member of the result";

    /// <summary>Links the pagination of an operation. Returns null after reporting an error.</summary>
    public PaginationModel? Link(PaginateSpec paginate, IReadOnlyList<MemberModel> result, MemberSet request)
    {
        var names = result.Select(static member => member.Name).ToList();
        var items = Find(result, paginate.Items.Value);
        if (items is not { Type.Collection: CollectionKind.List })
        {
            Report(PagingDiagnostics.BadItems, paginate, paginate.Items, items is null ? NoMember : "no list", items is null, names);
            return null;
        }

        if (paginate.More.Value is { } more
            && Find(result, more) is not { Type: { Kind: TypeKind.Boolean, Collection: CollectionKind.None } })
        {
            var isUnknown = Find(result, more) is null;
            Report(PagingDiagnostics.BadMore, paginate, paginate.More, isUnknown ? NoMember : "no bool", isUnknown, names);
            return null;
        }

        var tokens = new List<PageToken>();
        foreach (var token in paginate.Tokens)
        {
            if (!IsSound(token, result, names, request))
            {
                return null;
            }

            tokens.Add(new PageToken(token.From.Value, token.To.Value));
        }

        var entry = items.Type with { Collection = CollectionKind.None };
        return new PaginationModel(items.Name, entry, paginate.More.Value, new EquatableArray<PageToken>([.. tokens]));
    }

    private bool IsSound(TokenSpec token, IReadOnlyList<MemberModel> result, List<string> names, MemberSet request)
    {
        var from = Find(result, token.From.Value);
        var to = request.Find(token.To.Value);
        if (from is null)
        {
            ReportToken(token, token.From, NoMember, NearestName.Suggest(token.From.Value, names));
            return false;
        }

        if (to is null)
        {
            ReportToken(token, token.To, "no member of the request", NearestName.Suggest(token.To.Value, request.Names));
            return false;
        }

        if (from.Type != to.Type || from.Type.Collection != CollectionKind.None)
        {
            ReportToken(token, token.To, $"of another type than {from.Name}, or no single value", default);
            return false;
        }

        if (to.CSharpRequired)
        {
            ReportToken(token, token.To, "a required member, which the first page could not leave out", default);
            return false;
        }

        return true;
    }

    private void Report(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        PaginateSpec paginate,
        SpecAttribute attribute,
        string problem,
        bool suggest,
        List<string> names)
    {
        var name = attribute.Text!;
        var suggestion = suggest ? NearestName.Suggest(name, names) : default;
        findings.Report(descriptor, paginate, attribute, suggestion.Replacement, name, problem, suggestion.Sentence);
    }

    private void ReportToken(TokenSpec token, SpecAttribute attribute, string problem, Suggestion suggestion) =>
        findings.Report(
            PagingDiagnostics.BadToken,
            token,
            attribute,
            suggestion.Replacement,
            attribute.Name,
            attribute.Text!,
            problem,
            suggestion.Sentence);

    private static MemberModel? Find(IReadOnlyList<MemberModel> members, string name) =>
        members.FirstOrDefault(member => member.Name == name);
}
