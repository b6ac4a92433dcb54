using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Model;

/// <summary>All that one role of a compilation emits into one namespace.</summary>
internal sealed record ServiceModel(
    SpecRole Role,
    string Namespace,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<EnumModel> Enums)
{
    /// <summary>The members groups that its files declare, with the records that use them.</summary>
    public EquatableArray<MemberGroupModel> MemberGroups { get; init; } = EquatableArray<MemberGroupModel>.Empty;

    /// <summary>Stands before the names of generated files where a project emits into several namespaces.</summary>
    public string HintPrefix { get; init; } = "";

    /// <summary>A model that emits nothing.</summary>
    public static ServiceModel Empty(SpecRole role, string ns)
        => new(role, ns, EquatableArray<OperationModel>.Empty, EquatableArray<ShapeModel>.Empty, EquatableArray<EnumModel>.Empty);
}
