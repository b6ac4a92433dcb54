using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links the parts of a request except its body: labels, query parameters, headers, members groups, and the host.</summary>
internal sealed class RequestLinker(SpecIndex index, QueryLinker queries, HeaderLinker headers, FindingCollector findings)
{
    public void Link(OperationSpec operation, PathPattern path, RequestDraft draft)
    {
        AddLabels(operation, path, draft);
        foreach (var pair in path.Query)
        {
            if (draft.QueryNames.Add(pair.Name))
            {
                draft.FixedQuery.Add(pair);
            }
            else
            {
                var (type, problem) = (draft.Members.TypeName, EarlierName.Then(pair.Name, pair.Name));
                findings.Report(NameDiagnostics.DuplicateWireName, operation, operation.Pattern, type, "query", pair.Name, problem);
            }
        }

        var groups = new UsedMemberGroups(index, findings);
        foreach (var parameter in groups.Parameters(operation))
        {
            LinkOne(parameter, draft);
        }

        AddHost(operation, draft);
    }

    private void LinkOne(ParameterSpec parameter, RequestDraft draft)
    {
        if (parameter is QuerySpec query)
        {
            queries.Link(query, draft);
        }
        else if (parameter is HeaderSpec header)
        {
            headers.LinkRequest(header, draft);
        }
    }

    private void AddLabels(OperationSpec operation, PathPattern path, RequestDraft draft)
    {
        CheckLabels(operation, draft);
        string[] labels = path.Scope == OperationScope.Service ? [] : ["Bucket", .. path.KeyLabels];
        foreach (var name in labels)
        {
            var label = MemberFactory.Label(name, required: name != "Bucket" || !path.BucketOptional);
            LabelMembers.Add(operation, label, operation.Pattern, draft.Members);
        }

        foreach (var segment in path.Segments)
        {
            if (!segment.IsLabel)
            {
                continue;
            }

            if (operation.LabelOf(segment.Text) is null)
            {
                var label = operation.Name.Value + "/" + segment.Text;
                findings.Report(UsageDiagnostics.MissingDocumentation, operation, operation.Pattern, "Label", label);
            }

            LabelMembers.Add(operation, MemberFactory.Label(segment.Text, required: true), operation.Pattern, draft.Members);
        }
    }

    private void CheckLabels(OperationSpec operation, RequestDraft draft)
    {
        if (operation.Labels.Count < 2)
        {
            return;
        }

        foreach (var twice in operation.Labels.GroupBy(static label => label.Name.Value).SelectMany(static same => same.Skip(1)))
        {
            var (type, name) = (draft.Members.TypeName, twice.Name.Value);
            findings.Report(NameDiagnostics.DuplicateWireName, twice, twice.Name, type, "label", name, EarlierName.Then(name, name));
        }
    }

    // The host may also be the member of a header (x-oss-request-route); otherwise it gets a member of its own.
    private void AddHost(OperationSpec operation, RequestDraft draft)
    {
        if (operation.Host.Value is not { } host)
        {
            return;
        }

        if (draft.Members.Find(host) is { } member)
        {
            if (member is not { Required: true, Type: { Kind: TypeKind.String, Collection: CollectionKind.None } })
            {
                const string Problem = "the member of that name is not a required string";
                findings.Report(ReferenceDiagnostics.BadHostMember, operation, operation.Host, host, Problem);
            }

            return;
        }

        draft.Members.AddLabel(MemberFactory.Label(host, required: true) with
        {
            Place = MemberPlace.Host,
            Documentation = new Documentation("Host that the request is sent to."),
        });
    }
}
