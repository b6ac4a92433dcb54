using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Pipeline;

namespace OssGen.Generator.Analyzers.Specs;

/// <summary>
/// Marks the places in spec files that have a code fix. The generator alone reports findings, in every build; editors offer no code fixes
/// for a generator's findings in additional files, so this analyzer repeats the fixable ones there, with severity hidden.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecFixAnalyzer : DiagnosticAnalyzer
{
    // Not configurable, so that no setting for the generator's finding of the same ID makes a second finding visible.
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_hidden = FixableDiagnostics.All.ToImmutableDictionary(
        static found => found.Id,
        static found => new DiagnosticDescriptor(
            found.Id,
            found.Title,
            found.MessageFormat,
            found.Category,
            DiagnosticSeverity.Hidden,
            isEnabledByDefault: true,
            customTags: WellKnownDiagnosticTags.NotConfigurable));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. s_hidden.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // Compilers on the command line drop hidden diagnostics, so they needn't be found.
        if (context.MinimumReportedSeverity == DiagnosticSeverity.Hidden)
        {
            context.RegisterCompilationStartAction(static start => Register(start));
        }
    }

    private static void Register(CompilationStartAnalysisContext start)
    {
        // Findings depend on all files, and the action below runs once for each of them.
        var (gate, found) = (new object(), (ILookup<string, DiagnosticInfo>?)null);
        start.RegisterAdditionalFileAction(file =>
        {
            if (SpecFileSelector.IsSpec(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider))
            {
                foreach (var info in Find(file)[file.AdditionalFile.Path])
                {
                    file.ReportDiagnostic(info.ToDiagnostic(s_hidden[info.Id]));
                }
            }
        });

        ILookup<string, DiagnosticInfo> Find(AdditionalFileAnalysisContext file)
        {
            lock (gate)
            {
                return found ??= SpecFindings
                    .Of(file.Options.AdditionalFiles, file.Options.AnalyzerConfigOptionsProvider, file.CancellationToken)
                    .Where(static info => info.Fix is not null)
                    .ToLookup(static info => info.Path, StringComparer.Ordinal);
            }
        }
    }
}
