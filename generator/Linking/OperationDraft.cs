using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>An operation that is being linked, with its declaration and its model.</summary>
/// <param name="Declaration">The declaration of the operation.</param>
/// <param name="Model">The model before the shapes are complete.</param>
internal sealed record OperationDraft(Declaration<OperationSpec> Declaration, OperationModel Model)
{
    public IReadOnlyList<string> RequestShapes => UsedShapes.Of(Model.Members);

    public IReadOnlyList<string> ResultShapes => UsedShapes.Of(Model.Result.Members);
}
