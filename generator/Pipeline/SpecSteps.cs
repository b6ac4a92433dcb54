using System.Collections.Immutable;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>Implements the steps of the pipeline that converts spec files to models and diagnostics.</summary>
internal static class SpecSteps
{
    public static ReadFile Read(
        SpecFile file, Func<string, string, CancellationToken, ReadResult> reader, CancellationToken cancellationToken)
    {
        // If the reader throws, only this file is affected; otherwise the compiler would drop all generated files.
        var result = OrElse(() => reader(file.Text, file.Path, cancellationToken), defect => Unread(file.Path, defect));
        return new(
            file.Role,
            file.Namespace,
            file.RecordNamespace,
            file.UnknownRole is { } role ? WithRoleFinding(file.Path, role, result) : result);
    }

    private static ReadResult Unread(string path, Exception defect)
    {
        var arguments = new EquatableArray<string>([path, .. DefectText.Of(defect)]);
        return new(
            new SpecDocument(path, Root: null, IsPartial: true),
            new SpecPositions(path, text: ""),
            new([new DiagnosticInfo(DefectDiagnostics.ReaderFailed.Id, path, SpecSpan.StartOfFile, arguments)]));
    }

    // The declarations of the file are kept, so that files that refer to them report no further errors.
    private static ReadResult WithRoleFinding(string path, string role, ReadResult result)
    {
        string[] arguments = [role, NearestName.Suggest(role, SpecFileSelector.Roles).Sentence, string.Join(", ", SpecFileSelector.Roles)];
        var finding = new DiagnosticInfo(FileDiagnostics.UnknownRole.Id, path, SpecSpan.StartOfFile, new(arguments));
        return result with { Diagnostics = new([finding, .. result.Diagnostics]) };
    }

    /// <summary>Returns the linker's input for a file. The input has no positions, so that it remains equal when lines move.</summary>
    public static LinkInput Document(ReadFile file, string? rootNamespace)
    {
        var document = file.Result.Document;
        return new(
            new FileHeader(
                document.Path, document.Group, file.Role, NamespaceName.Choose(file, rootNamespace), NamespaceName.Records(file)),
            document);
    }

    /// <summary>
    /// Links the types of a target. An exception in a single declaration or rule is handled by the linker itself. Any other exception makes
    /// the link of the target fail.
    /// </summary>
    public static LinkedTypes Types(LinkTarget target, LinkParts parts, CancellationToken cancellationToken) =>
        OrElse(() => TypeStage.Link(target, parts, cancellationToken), defect => TypeStage.Failed(target, LinkFailed(target, defect)));

    /// <summary>Links the operations of a file for each target in which the file takes part.</summary>
    public static IEnumerable<LinkedOperations> Operations(
        LinkInput file, ImmutableArray<LinkedTypes> targets, LinkParts parts, CancellationToken cancellationToken) =>
        targets.Select(types => OperationStage.Link(file, types, parts, cancellationToken)).OfType<LinkedOperations>();

    /// <summary>Returns one link result for each target.</summary>
    public static IEnumerable<LinkResult> Link(
        ImmutableArray<LinkedTypes> targets, ImmutableArray<LinkedOperations> files, LinkParts parts, CancellationToken cancellationToken)
    {
        var byTarget = files.ToLookup(static file => (file.Role, file.Namespace));
        foreach (var types in targets)
        {
            var operations = byTarget[(types.Target.Role, types.Target.Namespace)];
            yield return OrElse(
                () => WholeStage.Link(types, operations, parts, cancellationToken),
                defect => Unlinked(types.Target, defect));
        }
    }

    private static LinkResult Unlinked(LinkTarget target, Exception defect) =>
        new(ServiceModel.Empty(target.Role, target.Namespace), new([LinkFailed(target, defect)]));

    private static Finding LinkFailed(LinkTarget target, Exception defect) =>
        new(
            DefectDiagnostics.LinkFailed.Id,
            target.FirstEmitted,
            ElementId.Root,
            Attribute: null,
            new EquatableArray<string>([target.Namespace, .. DefectText.Of(defect)]));

    /// <summary>
    /// Converts all findings to diagnostics with locations. The diagnostics are in the order of files and offsets, without duplicates.
    /// </summary>
    public static EquatableArray<DiagnosticInfo> Diagnostics(ImmutableArray<ReadFile> files, ImmutableArray<LinkResult> links)
    {
        var positions = files.Select(static file => file.Result.Positions).ToList();
        var linked = links.SelectMany(link => FindingLocator.Locate(link.Findings, positions));
        return new([.. files.SelectMany(static file => file.Result.Diagnostics)
            .Concat(linked)
            .Distinct()
            .OrderBy(static info => info.Path, StringComparer.Ordinal)
            .ThenBy(static info => info.Span.Offset)
            .ThenBy(static info => info.Id, StringComparer.Ordinal)]);
    }

    private static T OrElse<T>(Func<T> step, Func<Exception, T> onDefect)
    {
        try
        {
            return step();
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return onDefect(defect);
        }
    }
}
