using System.Collections.Immutable;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>The steps from a spec file to the models and the findings, as the pipeline calls them.</summary>
internal static class SpecSteps
{
    public static ReadFile Read(SpecFile file, CancellationToken cancellationToken)
        => new(file.Role, file.Namespace, SpecReader.Read(file.Text, file.Path, cancellationToken));

    /// <summary>What the linker needs of a file: no positions, so a moved line leaves it equal.</summary>
    public static LinkInput Document(ReadFile file, string? rootNamespace)
        => new(file.Result.Document, file.Role, NamespaceName.Choose(file.Namespace, rootNamespace), "");

    /// <summary>One result per role that emits something.</summary>
    public static ImmutableArray<LinkResult> Link(ImmutableArray<LinkInput> inputs, CancellationToken cancellationToken)
        => SpecLinker.Link(inputs, cancellationToken);

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
