using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of everything that one role of a compilation emits to one namespace.</summary>
internal sealed record ServiceModel(
    SpecRole Role,
    string Namespace,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<EnumModel> Enums)
{
    /// <summary>The members groups that are declared in the files, with the records that use them.</summary>
    public EquatableArray<MemberGroupModel> MemberGroups { get; init; } = EquatableArray<MemberGroupModel>.Empty;

    /// <summary>The services to which the operations belong, in ordinal order of their names.</summary>
    public EquatableArray<HostServiceModel> Services { get; init; } = EquatableArray<HostServiceModel>.Empty;

    /// <summary>
    /// The prefix of hint names. It is "" for the first namespace of the client and for the first namespace of the server.
    /// </summary>
    public string HintPrefix { get; init; } = "";

    /// <summary>Creates a model without declarations. Nothing is emitted for it.</summary>
    public static ServiceModel Empty(SpecRole role, string ns)
        => new(role, ns, EquatableArray<OperationModel>.Empty, EquatableArray<ShapeModel>.Empty, EquatableArray<EnumModel>.Empty);
}
