using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking;
using OssGen.Generator.Linking.Stages;

namespace OssGen.Generator.Pipeline;

/// <summary>Runs the steps up to the findings at once, for analyzers. The generator runs the same steps, each cached by itself.</summary>
internal static class SpecFindings
{
    public static EquatableArray<DiagnosticInfo> Of(
        ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var parts = GeneratorParts.Default;
        var read = texts
            .SelectMany(text => SpecFileSelector.Select(text, options, cancellationToken))
            .Select(file => SpecSteps.Read(file, parts.Reader, cancellationToken))
            .ToImmutableArray();
        var rootNamespace = SpecFileSelector.RootNamespace(options);
        var documents = read.Select(file => SpecSteps.Document(file, rootNamespace)).ToList();
        var types = LinkTargets.Choose([.. documents.Select(FileOutline.Of)])
            .Select(target => SpecSteps.Types(target, parts.Linker, cancellationToken))
            .ToImmutableArray();
        var operations = documents
            .SelectMany(document => SpecSteps.Operations(document, types, parts.Linker, cancellationToken))
            .ToImmutableArray();
        return SpecSteps.Diagnostics(read, [.. SpecSteps.Link(types, operations, parts.Linker, cancellationToken)]);
    }
}
