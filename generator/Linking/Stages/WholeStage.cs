using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Shapes;

namespace OssGen.Generator.Linking.Stages;

/// <summary>The third stage of a link, which combines types and operations, and checks the rules that concern several of them.</summary>
internal static class WholeStage
{
    /// <summary>Links the types of a target with the operations of all files that take part in the target.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LinkResult Link(
        LinkedTypes types, IEnumerable<LinkedOperations> files, LinkParts parts, CancellationToken cancellationToken)
    {
        var inOrder = InOrder(files, types.Target);
        var operations = inOrder.SelectMany(static file => file.Operations).ToList();
        var sound = operations.Where(static operation => operation.Model is not null)
            .Select(static operation => new OperationDraft(operation.Declaration, operation.Model!))
            .ToList();
        var spec = new LinkedSpec(
            types,
            sound,
            new ShapeUses(sound, types.Shapes),
            new HashSet<string>(types.Used.Concat(operations.SelectMany(static operation => operation.Used)), StringComparer.Ordinal),
            IsSound: types.IsSound && sound.Count == operations.Count);

        var findings = FindingsOf(types, inOrder);
        new LinkGuard(types.Target, findings).Check(parts.Rules.OfSpec, rule =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule(spec, findings);
        });
        return new LinkResult(ModelBuilder.Build(spec), OfEmitted(findings.ToArray(), types.Target.Files));
    }

    // By path, because a project may include a file twice.
    private static List<LinkedOperations> InOrder(IEnumerable<LinkedOperations> files, LinkTarget target)
    {
        var byPath = new Dictionary<string, LinkedOperations>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!byPath.ContainsKey(file.File.Path))
            {
                byPath.Add(file.File.Path, file);
            }
        }

        return [.. target.Files.Where(file => byPath.ContainsKey(file.Path)).Select(file => byPath[file.Path])];
    }

    private static FindingCollector FindingsOf(LinkedTypes types, List<LinkedOperations> files)
    {
        var findings = new FindingCollector();
        findings.Add(types.Findings);
        foreach (var file in files)
        {
            findings.Add(file.Findings);
            foreach (var operation in file.Operations)
            {
                findings.Add(operation.Findings);
            }
        }

        return findings;
    }

    // An error in a reference file is reported in the project that emits it, because its user here cannot change it. Defects are an
    // exception: one met here need not occur there.
    private static EquatableArray<Finding> OfEmitted(EquatableArray<Finding> findings, IEnumerable<LinkedFile> files)
    {
        var emitted = new HashSet<string>(
            files.Where(static file => file.IsEmitted).Select(static file => file.Path), StringComparer.Ordinal);
        return new EquatableArray<Finding>([.. findings
            .Where(finding => emitted.Contains(finding.Path) || finding.Id == DefectDiagnostics.LinkerFailed.Id)]);
    }
}
