using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// One operation, resolved: everything its files are emitted from. Immutable and pointwise equal, without positions, symbols or
/// XML: the driver compares it to decide whether the operation's files are emitted again.
/// </summary>
internal sealed record OperationModel
{
    public required string Name { get; init; }

    /// <summary>Namespace of the request and result records.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    /// <summary>File name of the spec, without folder: stands in the header of the emitted file.</summary>
    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required string? Deprecated { get; init; }

    public required string HttpMethod { get; init; }

    public required OperationScope Scope { get; init; }

    public required bool BucketOptional { get; init; }

    /// <summary>C# name of the member that holds the host, for host="...".</summary>
    public required string? HostMember { get; init; }

    /// <summary>Fixed query parameters in the order of the spec; a null value is a bare name.</summary>
    public required EquatableArray<FixedPair> FixedQuery { get; init; }

    /// <summary>
    /// Query names that every request of the operation carries in addition to <see cref="FixedQuery"/>, for routing; ordinal order.
    /// </summary>
    public EquatableArray<string> RequiredQuery { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Headers that every request of the operation carries, for routing; ordinal order.</summary>
    public EquatableArray<string> RequiredHeaders { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Query parameters whose fixed value depends on which member is set.</summary>
    public required EquatableArray<ChosenQuery> ChosenQuery { get; init; }

    public required EquatableArray<FixedPair> FixedHeaders { get; init; }

    /// <summary>Query names that a V1 signature covers because of this operation, in ordinal order.</summary>
    public required EquatableArray<string> SignedQuery { get; init; }

    public required EquatableArray<int> SuccessStatuses { get; init; }

    public required bool ContentMd5 { get; init; }

    public required bool Idempotent { get; init; }

    /// <summary>All request members in the order labels, query, headers, body: the order of the overload's parameters.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Full names of the interfaces of the members groups that the request uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    public required RequestBodyModel? Body { get; init; }

    public required ResultModel Result { get; init; }

    public required PaginationModel? Pagination { get; init; }

    public required EquatableArray<ErrorModel> Errors { get; init; }

    public required EquatableArray<ExampleModel> Examples { get; init; }
}
