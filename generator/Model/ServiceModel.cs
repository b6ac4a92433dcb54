namespace OssGen.Generator.Model;

/// <summary>All that one role of a compilation emits.</summary>
internal sealed record ServiceModel(
    SpecRole Role,
    string Namespace,
    EquatableArray<OperationModel> Operations,
    EquatableArray<ShapeModel> Shapes,
    EquatableArray<EnumModel> Enums);
