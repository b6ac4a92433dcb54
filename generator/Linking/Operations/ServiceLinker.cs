using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// Links an operation with its service: which resource is signed, and which members the hosts and the resource contain. A member of a host
/// that nothing else declares becomes a label.
/// </summary>
internal sealed class ServiceLinker(SpecIndex index, FileSpec? file, FindingCollector findings)
{
    /// <summary>Returns the service of an operation, or null when it has none or after reporting an error.</summary>
    public ServiceSpec? Of(OperationSpec operation)
    {
        var (node, attribute) = operation.Service.IsSet || file is null
            ? ((SpecNode)operation, operation.Service)
            : (file, file.Service);
        if (attribute.Value is not { } name)
        {
            return null;
        }

        if (index.Service(name) is { } found)
        {
            return found.Node;
        }

        var suggestion = NearestName.Suggest(name, index.ServiceNames);
        findings.ReportUnknown(
            index,
            ServiceDiagnostics.UnknownService,
            node,
            attribute,
            suggestion.Replacement,
            WordList.Quote(name),
            suggestion.Sentence);
        return null;
    }

    public OperationService? Link(OperationSpec operation, ServiceSpec? service, PathPattern path, RequestDraft draft)
    {
        if (service is null)
        {
            if (operation.Resource.IsSet && !operation.Service.IsSet && file?.Service.IsSet != true)
            {
                findings.ReportNoEffect(operation, operation.Resource, "the operation belongs to no service");
            }

            CheckLabels(operation, draft);
            return null;
        }

        var texts = ServicePlaceholders.Of(service);
        if (service.HasErrors || texts.Any(static text => text.Read.Problem is not null))
        {
            findings.CountKnownError();
            return null;
        }

        var names = new List<string>();
        foreach (var host in texts.Where(text => text.IsHost && (!text.IsOfBucket || path.Scope != OperationScope.Service)))
        {
            AddHost(operation, service, host, draft, names);
        }

        CheckLabels(operation, draft);
        var resource = Resource(operation, service, texts, draft, names);
        return new OperationService(
            service.Name.Value, resource, new EquatableArray<string>([.. names.Distinct(StringComparer.Ordinal)]));
    }

    private void AddHost(
        OperationSpec operation, ServiceSpec service, ServicePlaceholders host, RequestDraft draft, List<string> names)
    {
        foreach (var name in host.Read.Members.Where(static name => name != PlaceholderText.Bucket))
        {
            if (draft.Members.Find(name) is null)
            {
                var part = MemberFactory.Label(name, required: true) with
                {
                    Place = MemberPlace.Host,
                    Documentation = new Documentation("Part of the host that the request is sent to."),
                };
                LabelMembers.Add(operation, part, operation.Service, draft.Members);
            }
            else
            {
                CheckValue(operation, service, host, name, draft);
            }

            names.Add(name);
        }
    }

    // The resource of an operation precedes those of its service; that of a bucket is for operations that have what it names.
    private string? Resource(
        OperationSpec operation, ServiceSpec service, IEnumerable<ServicePlaceholders> texts, RequestDraft draft, List<string> names)
    {
        if (ServicePlaceholders.Resource(operation.Resource, isOfBucket: false) is not { } own)
        {
            var chosen = texts.FirstOrDefault(text => !text.IsHost
                && (!text.IsOfBucket || text.Read.Members.All(name => draft.Members.Find(name) is not null)));
            return chosen is null ? null : Checked(operation, service, chosen, draft, names);
        }

        if (own.Read.Problem is { } problem)
        {
            own.Report(operation, problem, findings);
            return null;
        }

        return Checked(operation, service, own, draft, names);
    }

    private string? Checked(
        OperationSpec operation, ServiceSpec service, ServicePlaceholders resource, RequestDraft draft, List<string> names)
    {
        foreach (var name in resource.Read.Members)
        {
            CheckValue(operation, service, resource, name, draft);
        }

        names.AddRange(resource.Read.Members.Where(static name => name != PlaceholderText.Bucket));
        return resource.Attribute.Text;
    }

    private void CheckValue(OperationSpec operation, ServiceSpec service, ServicePlaceholders text, string name, RequestDraft draft)
    {
        var problem = draft.Members.Find(name) switch
        {
            null => "its request has no member of this name",
            { Type: not { Kind: TypeKind.String, Collection: CollectionKind.None } } => "the member is no string",
            { Place: not (MemberPlace.Label or MemberPlace.Query) } when !text.IsHost =>
                "the member is neither a label nor a query parameter, which a server can read before the body",
            { Required: false } when name == PlaceholderText.Bucket => "the bucket is optional",
            _ => null,
        };
        if (problem is null)
        {
            return;
        }

        var attribute = text.Attribute.Name == operation.Resource.Name && operation.Resource.IsSet ? operation.Resource : operation.Service;
        findings.Report(
            ServiceDiagnostics.NoPlaceholderValue,
            operation,
            attribute,
            name,
            text.Attribute.Name,
            service.Name.Value,
            operation.Name.Value,
            problem);
    }

    private void CheckLabels(OperationSpec operation, RequestDraft draft)
    {
        if (operation.Labels.Count == 0)
        {
            return;
        }

        var labels = draft.Members.All
            .Where(member => member.Place == MemberPlace.Label
                || (member.Place == MemberPlace.Host && member.Name != operation.Host.Value))
            .Select(static member => member.Name)
            .ToList();
        foreach (var label in operation.Labels.Where(label => !label.HasErrors && !labels.Contains(label.Name.Value)))
        {
            var suggestion = NearestName.Suggest(label.Name.Value, labels);
            findings.Report(
                ServiceDiagnostics.UnusedLabel,
                label,
                label.Name,
                suggestion.Replacement,
                label.Name.Value,
                operation.Name.Value,
                suggestion.Sentence);
        }
    }
}
