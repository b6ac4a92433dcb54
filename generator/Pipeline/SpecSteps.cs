using System.Collections.Immutable;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>The steps from a spec file to the models and the findings, as the pipeline calls them.</summary>
internal static class SpecSteps
{
    public static ReadFile Read(SpecFile file, Func<string, string, CancellationToken, ReadResult> reader, CancellationToken cancellationToken)
    {
        var result = ReadOrReport(file, reader, cancellationToken);
        return new(file.Role, file.Namespace, file.RecordNamespace, file.UnknownRole is { } role ? WithRoleFinding(file.Path, role, result) : result);
    }

    // A defect of the reader costs the file it happens in; without this the compiler would drop all of them.
    private static ReadResult ReadOrReport(SpecFile file, Func<string, string, CancellationToken, ReadResult> reader, CancellationToken cancellationToken)
    {
        try
        {
            return reader(file.Text, file.Path, cancellationToken);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Unread(file.Path, defect);
        }
    }

    private static ReadResult Unread(string path, Exception defect) => new(
        new SpecDocument(path, Root: null, Group: "", EquatableArray<SpecElement>.Empty, IsPartial: true),
        new SpecPositions(path, EquatableArray<ElementPosition>.Empty),
        new([new DiagnosticInfo(DefectDiagnostics.ReaderFailed.Id, path, SpecSpan.StartOfFile, new EquatableArray<string>([path, .. DefectText.Of(defect)]))]));

    // The names of the file can still be used, so that its users have no further findings.
    private static ReadResult WithRoleFinding(string path, string role, ReadResult result)
    {
        var arguments = new EquatableArray<string>([role, NearestName.Suggest(role, SpecFileSelector.Roles), string.Join(", ", SpecFileSelector.Roles)]);
        var finding = new DiagnosticInfo(FileDiagnostics.UnknownRole.Id, path, SpecSpan.StartOfFile, arguments);
        return result with { Diagnostics = new([finding, .. result.Diagnostics]) };
    }

    /// <summary>What the linker needs of a file: no positions, so a moved line leaves it equal.</summary>
    public static LinkInput Document(ReadFile file, string? rootNamespace)
        => new(file.Result.Document, file.Role, NamespaceName.Choose(file, rootNamespace), NamespaceName.Records(file));

    /// <summary>One result per role and namespace that has files; for each, the other files give names only.</summary>
    public static IEnumerable<LinkResult> Link(ImmutableArray<LinkInput> inputs, LinkParts parts, CancellationToken cancellationToken)
    {
        inputs = KeepServersApart(inputs);
        var targets = inputs
            .Where(static input => input.Role != SpecRole.Reference)
            .Select(static input => (input.Role, input.Namespace))
            .Distinct()
            .OrderBy(static target => target.Role)
            .ThenBy(static target => target.Namespace, StringComparer.Ordinal)
            .ToList();
        foreach (var (role, ns) in targets)
        {
            var seen = inputs.Select(input => input.Role == role && input.Namespace != ns ? input with { Role = SpecRole.Reference } : input);
            var linked = LinkOrReport([.. seen], role, parts, cancellationToken);
            var first = targets.Find(target => target.Role == SpecRole.Server == (role == SpecRole.Server));
            yield return first == (role, ns) ? linked : linked with { Model = linked.Model with { HintPrefix = ns + "." } };
        }
    }

    // Defects in one piece are kept there by the linker; this is for those in what concerns all.
    private static LinkResult LinkOrReport(ImmutableArray<LinkInput> inputs, SpecRole role, LinkParts parts, CancellationToken cancellationToken)
    {
        try
        {
            return SpecLinker.Link(inputs, role, parts, cancellationToken);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            var first = inputs.First(input => input.Role == role);
            var arguments = new EquatableArray<string>([first.Namespace, .. DefectText.Of(defect)]);
            return new(ServiceModel.Empty(role, first.Namespace), new([new Finding(DefectDiagnostics.LinkFailed.Id, first.Document.Path, Element: 0, Attribute: null, arguments)]));
        }
    }

    /// <summary>Both sides have codecs of the same names, so where they would share a namespace the server's is one below.</summary>
    private static ImmutableArray<LinkInput> KeepServersApart(ImmutableArray<LinkInput> inputs)
    {
        var taken = new HashSet<string>(inputs.Where(static input => input.Role is SpecRole.Client or SpecRole.Extension).Select(static input => input.Namespace));
        return [.. inputs.Select(input => input.Role == SpecRole.Server && taken.Contains(input.Namespace) ? input with { Namespace = input.Namespace + ".Server" } : input)];
    }

    /// <summary>All findings with their places, each once, in the order of files and lines.</summary>
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
}
