using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>An operation that is being linked, with its declaration and its model.</summary>
/// <param name="Declaration">The declaration of the operation.</param>
/// <param name="Model">The model before the shapes are complete.</param>
internal sealed record OperationDraft(Declaration<OperationSpec> Declaration, OperationModel Model)
{
    public IEnumerable<string> RequestShapes => Shapes(Model.Members);

    public IEnumerable<string> ResultShapes => Shapes(Model.Result.Members);

    private static IEnumerable<string> Shapes(EquatableArray<MemberModel> members) =>
        members.Where(static member => member.Type.Kind == TypeKind.Shape).Select(static member => member.Type.Name!);
}
