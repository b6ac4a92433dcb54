using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the client's file for an operation, which contains the request, the result and the methods of the operation.</summary>
internal static class OperationFileEmitter
{
    public static EmittedFile Emit(OperationUnit unit)
    {
        var operation = unit.Operation;
        var names = new TypeNames(unit.Namespace);
        var deprecated = Deprecation.Any(operation);
        var writer = FileLayout.Begin(FileKind.Operation, unit.Namespace, operation.SpecFile, deprecated, operation.IsPreview);
        var extension = unit.Role == SpecRole.Extension;
        var purpose = Reference(operation, extension) + OperationPurpose.Of(operation);
        RequestRecordEmitter.Emit(writer, names, operation, purpose);
        writer.Blank();
        ResultRecordEmitter.Emit(writer, names, operation, purpose);
        writer.Blank();
        if (extension)
        {
            ExtensionMethods(writer, names, unit);
        }
        else
        {
            using (writer.Block("public partial class OssClient"))
            {
                MethodEmitter.Emit(writer, names, operation, MethodPlace.Of(unit, names));
            }
        }

        return new EmittedFile(HintNames.Of(unit.HintPrefix + operation.Name), writer.Finish());
    }

    private static string Reference(OperationModel operation, bool extension) => extension
        ? $"<c>client.{operation.Name}Async</c>"
        : $"<see cref=\"OssClient.{operation.Name}Async({operation.Name}Request, CancellationToken)\"/>";

    private static void ExtensionMethods(SourceWriter writer, TypeNames names, OperationUnit unit)
    {
        XmlDoc.Tag(writer, "summary", $"Adds the operation {unit.Operation.Name} to the client.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block($"public static class {unit.Operation.Name}Extension"))
        {
            MethodEmitter.Emit(writer, names, unit.Operation, MethodPlace.Of(unit, names));
        }
    }
}
