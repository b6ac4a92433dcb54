using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>The model of everything that one role of a compilation emits into one namespace.</summary>
internal sealed record ServiceModel(
    SpecRole Role,
    string Namespace,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<EnumModel> Enums)
{
    /// <summary>The members groups that the files declare, with the records that use them.</summary>
    public EquatableArray<MemberGroupModel> MemberGroups { get; init; } = EquatableArray<MemberGroupModel>.Empty;

    /// <summary>The prefix of hint names, or "" for the first namespace of the client side and of the server side.</summary>
    public string HintPrefix { get; init; } = "";

    /// <summary>Creates a model for which nothing is emitted.</summary>
    public static ServiceModel Empty(SpecRole role, string ns)
        => new(role, ns, EquatableArray<OperationModel>.Empty, EquatableArray<ShapeModel>.Empty, EquatableArray<EnumModel>.Empty);
}
