using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Bodies;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Linking.Naming;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Links one operation. If the operation has an error, only this operation is excluded from the model.</summary>
internal sealed class OperationLinker(
    ServiceLinker services,
    PathParser paths,
    RequestLinker requests,
    BodyLinker bodies,
    ResultLinker results,
    PresenceConditions presences,
    PaginationLinker paginations,
    ExampleLinker examples,
    MemberGroupTable groups,
    FindingCollector findings)
{
    // Path, query, headers, body: the order of the members of a request.
    private const int PartsOfMessage = 4;

    private static readonly EquatableArray<int> s_ok = new([200]);

    /// <summary>Creates a linker that links operations with the types of a target.</summary>
    public static OperationLinker Among(LinkedTypes linked, TypeResolver types, FileSpec? file, FindingCollector findings)
    {
        var elements = new ElementLinker(types, new ChoiceLinker(types, linked.Tags, findings), findings);
        var headers = new HeaderLinker(types, findings);
        return new OperationLinker(
            new ServiceLinker(linked.Index, file, findings),
            new PathParser(findings),
            new RequestLinker(linked.Index, new QueryLinker(types, findings), headers, findings),
            new BodyLinker(types, elements, findings),
            new ResultLinker(linked.Index, types, elements, headers, findings),
            new PresenceConditions(linked.Index, linked.Shapes, findings),
            new PaginationLinker(findings),
            new ExampleLinker(linked.Index, linked.Shapes),
            linked.MemberGroups,
            findings);
    }

    public OperationDraft? Link(Declaration<OperationSpec> declaration)
    {
        var operation = declaration.Node;
        if (operation.HasErrors)
        {
            return null;
        }

        var errorsBefore = findings.Errors;
        if (ReservedNames.ProblemOfOperation(declaration.Name) is { } problem)
        {
            findings.Report(NameDiagnostics.ReservedTypeName, operation, operation.Name, declaration.Name, "operation", problem);
        }

        var draft = new RequestDraft(new MemberSet(declaration.Name + "Request", MemberOwner.Request, operation, findings));
        var service = services.Of(operation);
        if (paths.Parse(operation, service is not null || findings.Errors > errorsBefore) is not { } path)
        {
            return null;
        }

        requests.Link(operation, path, draft);
        var body = operation.Body is { } sent ? LinkBody(operation, sent, draft) : null;
        var served = services.Link(operation, service, path, draft);
        CheckContentMd5(operation, draft);
        CheckUnsigned(operation, path);
        var result = LinkResult(operation, declaration.Name, draft);

        // After an error the member that a page refers to may be missing, which would be reported a second time.
        var pagination = findings.Errors == errorsBefore && operation.Paginate is { } paginate
            ? paginations.Link(paginate, result.Members, draft.Members)
            : null;
        var model = Model(declaration, path, served, draft, body, result, pagination);
        return findings.Errors == errorsBefore ? new OperationDraft(declaration, model) : null;
    }

    private RequestBodyModel? LinkBody(OperationSpec operation, BodySpec body, RequestDraft draft)
    {
        var method = operation.Method.Value;
        if (method is "GET" or "HEAD" or "OPTIONS")
        {
            findings.Report(HttpDiagnostics.BodyNotAllowed, body, null, operation.Name.Value, method, "request");
        }

        return bodies.Link(body, draft.Members);
    }

    private void CheckContentMd5(OperationSpec operation, RequestDraft draft)
    {
        if (operation.HasContentMd5 && draft.HeaderNames.Contains("Content-MD5"))
        {
            findings.Report(HttpDiagnostics.HeaderTaken, operation, operation.Md5, "Content-MD5", "md5=\"true\" computes it");
        }
    }

    private void CheckUnsigned(OperationSpec operation, PathPattern path)
    {
        if (!operation.V1Unsigned.IsSet)
        {
            return;
        }

        foreach (var name in WordList.Split(operation.V1Unsigned.Value).Except(RoutingFacts.BareNames(path)))
        {
            var why = $"'{WordList.Quote(name)}' is no bare name of its path, so V1 does not sign it anyway";
            findings.ReportNoEffect(operation, operation.V1Unsigned, why);
        }
    }

    private ResultModel LinkResult(OperationSpec operation, string name, RequestDraft draft)
    {
        if (operation.Result is not { } result)
        {
            return ResultLinker.Empty;
        }

        if (results.Link(result, name, draft.Members) is not { } linked)
        {
            return ResultLinker.Empty;
        }

        if (linked.Kind is not null && operation.Method.Value == "HEAD")
        {
            findings.Report(HttpDiagnostics.BodyNotAllowed, result, null, name, "HEAD", "reply");
        }

        return linked;
    }

    // Paths are resolved last because they may refer to members of the body.
    private EquatableArray<ChosenQuery> ChosenQueries(RequestDraft draft)
    {
        var chosen = new List<ChosenQuery>();
        foreach (var query in draft.ChosenQuery)
        {
            var choices = new List<ChosenValue>();
            foreach (var when in query.Whens)
            {
                if (presences.Resolve(when, draft.Members) is { } choice)
                {
                    choices.Add(choice);
                }
            }

            chosen.Add(new ChosenQuery(query.Name.Value!, new EquatableArray<ChosenValue>([.. choices]), query.Otherwise?.Value.Value));
        }

        return new EquatableArray<ChosenQuery>([.. chosen]);
    }

    private OperationModel Model(
        Declaration<OperationSpec> declaration,
        PathPattern path,
        OperationService? service,
        RequestDraft draft,
        RequestBodyModel? body,
        ResultModel result,
        PaginationModel? pagination)
    {
        var operation = declaration.Node;
        var method = operation.Method.Value;
        var members = InOrder(draft.Members);
        return new OperationModel
        {
            Name = declaration.Name,
            Namespace = declaration.File.RecordNamespace,
            Group = declaration.File.Group,
            SpecFile = declaration.File.FileName,
            Documentation = new Documentation(operation.Documentation),
            Deprecated = operation.Deprecated.Value,
            IsPreview = operation.Status.IsSet,
            HttpMethod = method,
            Scope = path.Scope,
            BucketOptional = path.BucketOptional,
            Path = path.Segments,
            HostMember = operation.Host.Value,
            Service = service,
            FixedQuery = new EquatableArray<FixedPair>([.. draft.FixedQuery]),
            RequiredQuery = RoutingFacts.RequiredQuery(draft),
            RequiredHeaders = RoutingFacts.RequiredHeaders(draft),
            ChosenQuery = ChosenQueries(draft),
            FixedHeaders = new EquatableArray<FixedPair>([.. draft.FixedHeaders]),
            SignedQuery = RoutingFacts.SignedQuery(operation, path),
            SuccessStatuses = Statuses(operation.Success.Value),
            ContentMd5 = operation.HasContentMd5,
            Idempotent = operation.Idempotent.Value ?? method != "POST",
            Members = members,
            MemberGroups = groups.UsedBy(operation.Uses),
            Body = body,
            Result = WithGroups(Essentials.Mark(result, body, pagination), groups.UsedBy(operation.Result?.Uses ?? [])),
            Pagination = pagination,
            Errors = new EquatableArray<ErrorModel>(
                [.. operation.Errors.Select(static error => new ErrorModel(error.Code.Value, error.Documentation))]),
            Examples = examples.Link(operation, members),
        };
    }

    private static ResultModel WithGroups(ResultModel result, EquatableArray<string> groups) =>
        groups.Count == 0 ? result : result with { MemberGroups = groups };

    private static EquatableArray<int> Statuses(string? success) =>
        success is null
            ? s_ok
            : new EquatableArray<int>([.. WordList.Split(success)
                .Select(static word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))]);

    private static EquatableArray<MemberModel> InOrder(MemberSet members)
    {
        var ordered = new List<MemberModel>(members.All.Count);
        for (var part = 0; part < PartsOfMessage; part++)
        {
            foreach (var member in members.All)
            {
                if (PartOf(member.Place) == part)
                {
                    ordered.Add(member);
                }
            }
        }

        return new EquatableArray<MemberModel>([.. ordered]);
    }

    private static int PartOf(MemberPlace place) => place switch
    {
        MemberPlace.Label or MemberPlace.Host => 0,
        MemberPlace.Query or MemberPlace.QueryMap => 1,
        MemberPlace.Header or MemberPlace.HeaderMap or MemberPlace.CopySource => 2,
        MemberPlace.Body => 3,
        _ => PartsOfMessage,
    };
}
