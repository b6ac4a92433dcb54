using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// The model of an operation, with everything from which its files are emitted. It is immutable, compared by value, and free of positions,
/// symbols and XML, so that the driver can compare it to decide whether to emit the files again.
/// </summary>
internal sealed record OperationModel
{
    public required string Name { get; init; }

    /// <summary>The namespace of the request and result records.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    /// <summary>The name of the spec file without its folder, for the header of the emitted file.</summary>
    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required string? Deprecated { get; init; }

    public required string HttpMethod { get; init; }

    public required OperationScope Scope { get; init; }

    public required bool BucketOptional { get; init; }

    /// <summary>The C# name of the member that holds the host, from <c>host="..."</c>; null when there is none.</summary>
    public required string? HostMember { get; init; }

    /// <summary>The fixed query parameters in the order of the spec; the value null denotes a bare name.</summary>
    public required EquatableArray<FixedPair> FixedQuery { get; init; }

    /// <summary>
    /// The names of query parameters that every request carries in addition to <see cref="FixedQuery"/>, for routing; in ordinal order.
    /// </summary>
    public EquatableArray<string> RequiredQuery { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The names of headers that every request carries, for routing; in ordinal order.</summary>
    public EquatableArray<string> RequiredHeaders { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The query parameters whose value depends on which member is set.</summary>
    public required EquatableArray<ChosenQuery> ChosenQuery { get; init; }

    public required EquatableArray<FixedPair> FixedHeaders { get; init; }

    /// <summary>The names of query parameters that a V1 signature covers because of this operation, in ordinal order.</summary>
    public required EquatableArray<string> SignedQuery { get; init; }

    public required EquatableArray<int> SuccessStatuses { get; init; }

    public required bool ContentMd5 { get; init; }

    public required bool Idempotent { get; init; }

    /// <summary>All members of the request in the order labels, query, headers, body, which is that of the overload's parameters.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The full names of the interfaces of the members groups that the request uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    public required RequestBodyModel? Body { get; init; }

    public required ResultModel Result { get; init; }

    public required PaginationModel? Pagination { get; init; }

    public required EquatableArray<ErrorModel> Errors { get; init; }

    public required EquatableArray<ExampleModel> Examples { get; init; }
}
