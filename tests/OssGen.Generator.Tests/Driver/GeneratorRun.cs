using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Driver;

/// <summary>
/// One run of the generator over specs. Every run is repeated on a clone of the compilation, where all must come from the cache.
/// </summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation output, ImmutableArray<Diagnostic> reported)
    {
        Driver = driver;
        Output = output;
        Reported = reported;
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The diagnostics as a build has them, after the settings of the project.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>Generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static GeneratorRun Of(params SpecSource[] specs) => In(CompilationFor(specs), specs);

    public static GeneratorRun In(CSharpCompilation compilation, params SpecSource[] specs) => In(compilation, "Consumer", specs);

    public static GeneratorRun In(CSharpCompilation compilation, string? rootNamespace, params SpecSource[] specs) =>
        With(new OssGenerator(), compilation, rootNamespace, ConsumerCompilation.ParseOptions, specs);

    /// <summary>A run of a generator of the test's own.</summary>
    public static GeneratorRun With(OssGenerator generator, params SpecSource[] specs) =>
        With(generator, CompilationFor(specs), "Consumer", ConsumerCompilation.ParseOptions, specs);

    /// <summary>A run in a project of an earlier C#.</summary>
    public static GeneratorRun Of(LanguageVersion version, params SpecSource[] specs) => With(
        new OssGenerator(),
        ConsumerCompilation.Create(),
        "Consumer",
        ConsumerCompilation.ParseOptions.WithLanguageVersion(version),
        specs);

    private static GeneratorRun With(
        OssGenerator generator,
        CSharpCompilation compilation,
        string? rootNamespace,
        CSharpParseOptions parseOptions,
        SpecSource[] specs)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            specs,
            parseOptions,
            new ItemMetadata(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        CachedSteps.AssertAll(driver.RunGenerators(compilation.Clone()));
        var run = new GeneratorRun(driver, output, reported);
        Assert.Null(run.Result.Exception);
        return run;
    }

    /// <summary>The same files with some replaced, run by the same driver.</summary>
    public GeneratorRun Again(Compilation compilation, params (SpecSource Old, SpecSource New)[] edits)
    {
        var driver = Driver;
        foreach (var (old, edited) in edits)
        {
            driver = driver.ReplaceAdditionalText(old, edited);
        }

        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        return new GeneratorRun(driver, output, reported);
    }

    /// <summary>What a compiler at its strictest says about the generated files and the compilation.</summary>
    public IReadOnlyList<Diagnostic> Complaints()
        => [
            .. Output.GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed),
        ];

    private static CSharpCompilation CompilationFor(SpecSource[] specs)
        => specs.Any(static spec => spec.Role == "client") ? ConsumerCompilation.ForClient() : ConsumerCompilation.Create();
}
