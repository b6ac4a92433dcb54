using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>An operation while it is linked.</summary>
/// <param name="Declaration">As declared.</param>
/// <param name="Model">The model, before shapes are finished.</param>
internal sealed record OperationDraft(Declaration<OperationSpec> Declaration, OperationModel Model)
{
    public IEnumerable<string> RequestShapes => Shapes(Model.Members);

    public IEnumerable<string> ResultShapes => Shapes(Model.Result.Members);

    private static IEnumerable<string> Shapes(EquatableArray<MemberModel> members) =>
        members.Where(static member => member.Type.Kind == TypeKind.Shape).Select(static member => member.Type.Name!);
}
