using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>
/// The model of an operation, which contains everything that is needed to emit its files. The model is immutable, compared by value, and
/// free of positions, symbols and XML, so that Roslyn's generator driver can compare models to determine whether to emit the files again.
/// </summary>
internal sealed record OperationModel
{
    public required string Name { get; init; }

    /// <summary>The namespace of the request record and the result record.</summary>
    public required string Namespace { get; init; }

    public required string Group { get; init; }

    /// <summary>The name of the spec file without its folder. The header of the emitted file contains this name.</summary>
    public required string SpecFile { get; init; }

    public required Documentation Documentation { get; init; }

    public required string? Deprecated { get; init; }

    /// <summary>Whether OSS only offers the operation as a preview, so that callers must accept that it may change.</summary>
    public bool IsPreview { get; init; }

    public required string HttpMethod { get; init; }

    public required OperationScope Scope { get; init; }

    public required bool BucketOptional { get; init; }

    /// <summary>The segments of a path that begins with fixed text; none for any other path.</summary>
    public EquatableArray<PathSegment> Path { get; init; } = EquatableArray<PathSegment>.Empty;

    /// <summary>The service to which the operation belongs, or null for OSS itself.</summary>
    public OperationService? Service { get; init; }

    /// <summary>The C# name of the member that contains the host, as specified by <c>host="..."</c>, or null when there is none.</summary>
    public required string? HostMember { get; init; }

    /// <summary>The fixed query parameters in the order of the spec. A null value denotes a name without a value.</summary>
    public required EquatableArray<FixedPair> FixedQuery { get; init; }

    /// <summary>
    /// The names of query parameters that every request has in addition to <see cref="FixedQuery"/>, in ordinal order. They are used for
    /// routing.
    /// </summary>
    public EquatableArray<string> RequiredQuery { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The names of headers that every request has, in ordinal order. They are used for routing.</summary>
    public EquatableArray<string> RequiredHeaders { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The query parameters whose values depend on which members are set.</summary>
    public required EquatableArray<ChosenQuery> ChosenQuery { get; init; }

    public required EquatableArray<FixedPair> FixedHeaders { get; init; }

    /// <summary>
    /// The names of query parameters that a V1 signature of this operation covers in addition to a built-in list, in ordinal order.
    /// </summary>
    public required EquatableArray<string> SignedQuery { get; init; }

    public required EquatableArray<int> SuccessStatuses { get; init; }

    public required bool ContentMd5 { get; init; }

    public required bool Idempotent { get; init; }

    /// <summary>
    /// All members of the request in the order labels, query, headers, body. The parameters of the overload have the same order.
    /// </summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The labels behind the bucket, of which the object's key consists, separated by slashes.</summary>
    public IEnumerable<MemberModel> KeyLabels =>
        Members.Where(static member => member.Place == MemberPlace.Label && member.Name != "Bucket");

    /// <summary>The full names of the interfaces of the members groups that the request uses.</summary>
    public EquatableArray<string> MemberGroups { get; init; } = EquatableArray<string>.Empty;

    public required RequestBodyModel? Body { get; init; }

    public required ResultModel Result { get; init; }

    public required PaginationModel? Pagination { get; init; }

    public required EquatableArray<ErrorModel> Errors { get; init; }

    public required EquatableArray<ExampleModel> Examples { get; init; }
}
