using OssGen.Tool.Bodies;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Drafts;

/// <summary>An operation that was inferred.</summary>
/// <param name="Name">The name.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The labels and the fixed query.</param>
internal sealed record OperationDraft(string Name, string Method, string Path)
{
    /// <summary>The fixed parameters of the query.</summary>
    internal IReadOnlyList<QueryPair> FixedQuery { get; init; } = [];

    internal IReadOnlyList<int> Statuses { get; init; } = [200];

    internal IReadOnlyList<ParameterDraft> Queries { get; init; } = [];

    internal IReadOnlyList<ParameterDraft> Headers { get; init; } = [];

    internal bool Md5 { get; init; }

    internal PayloadDraft Body { get; init; } = PayloadDraft.None;

    internal IReadOnlyList<ParameterDraft> ResultHeaders { get; init; } = [];

    internal PayloadDraft Result { get; init; } = PayloadDraft.None;

    internal IReadOnlyList<string> Errors { get; init; } = [];

    internal PaginateDraft? Paginate { get; init; }

    /// <summary>What a reader of the entry must know or decide.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];

    internal IReadOnlyList<ParsedExchange> Exchanges { get; init; } = [];
}

/// <summary>How an operation is paginated.</summary>
/// <param name="Items">The result member with the items.</param>
/// <param name="More">The result member that says whether more follow; null for none.</param>
/// <param name="Tokens">The result members of the next page, and the request members that they become.</param>
internal sealed record PaginateDraft(string Items, string? More, IReadOnlyList<(string From, string To)> Tokens);

/// <summary>An exchange whose bodies have been parsed.</summary>
/// <param name="Http">The exchange.</param>
/// <param name="Request">The request's body.</param>
/// <param name="Response">The response's body.</param>
internal sealed record ParsedExchange(HttpExchange Http, BodyDocument Request, BodyDocument Response);
