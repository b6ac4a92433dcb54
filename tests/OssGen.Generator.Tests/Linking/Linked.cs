using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Model;

namespace OssGen.Generator.Tests.Linking;

/// <summary>What reading and linking gave.</summary>
internal sealed record Linked(LinkResult Result, IReadOnlyList<DiagnosticInfo> Diagnostics, IReadOnlyList<string> Texts)
{
    public ServiceModel Model => Result.Model;

    public IEnumerable<string> Errors =>
        Diagnostics.Where(static found => !SpecDiagnosticIndex.IsWarning(found.Id)).Select(static found => found.ToDiagnostic().ToString());

    public OperationModel Operation(string name) => Model.Operations.Single(operation => operation.Name == name);

    public ShapeModel Shape(string name) => Model.Shapes.Single(shape => shape.Name == name);
}
