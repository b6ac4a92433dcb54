namespace OssGen.Generator.Linking;

/// <summary>Everything that was linked, for the rules that look at the whole.</summary>
internal sealed record LinkedSpec(
    List<LinkedFile> Files,
    SpecIndex Index,
    TypeResolver Types,
    ShapeTable Shapes,
    List<OperationDraft> Operations,
    FindingSink Findings)
{
    public IEnumerable<OperationDraft> EmittedOperations => Operations.Where(static operation => operation.Declaration.File.IsEmitted);

    public IEnumerable<Declaration> EmittedDeclarations => Index.Ordered.Where(static declaration => declaration.File.IsEmitted);
}
