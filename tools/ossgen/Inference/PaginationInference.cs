using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Recognizes operations with pages by elements such as NextMarker that a parameter such as marker returns.</summary>
internal static class PaginationInference
{
    /// <summary>Returns the operation with its pagination, or a note about what is missing for one.</summary>
    internal static OperationDraft Apply(OperationDraft operation)
    {
        var singles = operation.Result.Elements
            .Where(static element => element is { IsList: false, IsShape: false, Path.Count: 1 })
            .ToList();
        var tokens = singles.Where(static element => PageElements.Continued(element.Name).Length > 0).ToList();
        var more = singles.Find(static element => PageElements.SaysMoreFollows(element.Name) && element.Type == ScalarTypes.Flag);
        var items = operation.Result.Elements.FirstOrDefault(static element => element is { IsList: true, IsShape: true })
            ?? operation.Result.Elements.FirstOrDefault(static element => element.IsList);
        if (items is null || tokens.Count == 0)
        {
            return operation;
        }

        var pairs = tokens.ConvertAll(token => (From: token, To: Parameter(operation, token)));
        if (pairs.Find(static pair => pair.To is null) is { From: { } lost })
        {
            return operation with
            {
                Notes =
                [
                    .. operation.Notes,
                    $"The reply has {lost.Name}, and no request has the parameter that continues after it. Infer again with an exchange "
                        + "that has it, or add the <query> and a <paginate>.",
                ],
            };
        }

        // The first page has no token, so its member can't be required; both sides of a token have one type.
        var sent = pairs.Select(static pair => pair.To!).ToHashSet(StringComparer.Ordinal);
        var received = tokens.Select(static token => token.Name).ToHashSet(StringComparer.Ordinal);
        return operation with
        {
            Queries = [.. operation.Queries.Select(query => sent.Contains(query.Member)
                ? query with { Required = false, Type = ScalarTypes.Text }
                : query)],
            Body = operation.Body with
            {
                Elements = [.. operation.Body.Elements.Select(element => sent.Contains(element.Member)
                    ? element with { Required = false, Type = ScalarTypes.Text }
                    : element)],
            },
            Result = operation.Result with
            {
                Elements = [.. operation.Result.Elements.Select(element => received.Contains(element.Name)
                    ? element with { Type = ScalarTypes.Text }
                    : element)],
            },
            Paginate = new PaginateDraft(items.Member, more?.Member, [.. pairs.Select(static pair => (pair.From.Member, pair.To!))]),
        };
    }

    /// <summary>Returns the member of the request that continues after a token, or null when there is none.</summary>
    private static string? Parameter(OperationDraft operation, ElementDraft token) => operation.Queries
        .Select(static query => (Name: query.Wire, query.Member))
        .Concat(operation.Body.Elements
            .Where(static element => element is { IsList: false, IsShape: false, Path.Count: 1 })
            .Select(static element => (element.Name, element.Member)))
        .Where(candidate => PageElements.Letters(candidate.Name) is var name
            && (name == PageElements.Continued(token.Name) || name == PageElements.Letters(token.Name)))
        .Select(static candidate => candidate.Member)
        .FirstOrDefault();
}
