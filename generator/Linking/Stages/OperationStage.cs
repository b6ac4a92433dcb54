using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Operations;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Stages;

/// <summary>
/// The second stage of a link, which links the operations of one file with the types of a target. The stage has no access to operations of
/// other files, so that an edit inside an operation causes only its own file to be linked again. The third stage checks operations of
/// several files together.
/// </summary>
internal static class OperationStage
{
    /// <summary>Links the operations of a file. Returns null when the file doesn't take part in the target.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LinkedOperations? Link(LinkInput input, LinkedTypes types, LinkParts parts, CancellationToken cancellationToken)
    {
        if (types.File(input.Header) is not { } file)
        {
            return null;
        }

        var findings = new FindingCollector();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var operations = new List<LinkedOperation>();
        foreach (var operation in input.Document.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Holds(operation, file, types.Index, taken, findings))
            {
                operations.Add(Link(new Declaration<OperationSpec>(operation, file), input.Document.Root, types, parts));
            }
        }

        var target = types.Target;
        return new LinkedOperations(
            target.Role, target.Namespace, file, new EquatableArray<LinkedOperation>([.. operations]), findings.ToArray());
    }

    private static bool Holds(OperationSpec operation, LinkedFile file, SpecIndex index, HashSet<string> taken, FindingCollector findings)
    {
        var name = operation.Name.Value;
        if (index.HolderOf(name) is not { } holder)
        {
            // A second file under the same path declares the operation; only the first file counts.
            return false;
        }

        if (name.Length == 0 || (holder.File == file && taken.Add(name)))
        {
            return true;
        }

        if (holder.Name == name)
        {
            var end = EarlierDeclaration.In(holder.File.FileName, holder.File.IsOfPackage, isCalled: true);
            findings.Report(NameDiagnostics.DuplicateDeclaration, operation, operation.Name, "Operation", name, end);
        }
        else
        {
            var (here, there) = ($"the operation {name}", $"the operation {holder.Name}");
            findings.Report(NameDiagnostics.GeneratedNameClash, operation, operation.Name, name, here, there);
        }

        return false;
    }

    private static LinkedOperation Link(
        Declaration<OperationSpec> declaration, FileSpec? file, LinkedTypes types, LinkParts parts)
    {
        var findings = new FindingCollector();
        var guard = new LinkGuard(types.Target, findings);
        var resolver = new TypeResolver(types.Index, findings);
        var linker = OperationLinker.Among(types, resolver, file, findings);
        var model = guard.Declared(declaration, () => Model(declaration, types, parts, linker), static () => null);
        if (declaration.File.IsEmitted && declaration.Name.Length > 0)
        {
            guard.Check(parts.Rules.OfDeclarations, rule => rule(declaration, findings));
            if (model is not null)
            {
                guard.Check(parts.Rules.OfOperations, rule => rule(new OperationDraft(declaration, model), types.Shapes, findings));
            }
        }

        return new LinkedOperation(declaration, model, resolver.Used, findings.ToArray());
    }

    private static OperationModel? Model(
        Declaration<OperationSpec> declaration, LinkedTypes types, LinkParts parts, OperationLinker linker) =>
        parts.Operation(declaration, linker) is { } draft ? new NodeFinisher(types.Shapes).Finish(draft.Model) : null;
}
