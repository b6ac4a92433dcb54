using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator;

namespace OssGen.Benchmarks;

/// <summary>The generator over the whole spec, in the compiler's own driver.</summary>
internal sealed class SpecGeneration(IReadOnlyList<SpecText> specs)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>
    /// The program into which the code is generated. Its references don't matter, because the generator only reads the spec.
    /// </summary>
    public CSharpCompilation Program { get; } = CSharpCompilation.Create("Program", [Source("class Program { }")]);

    /// <summary>A driver that has generated nothing yet.</summary>
    public GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new OssGenerator().AsSourceGenerator()], specs, ParseOptions, new SpecItems());

    /// <summary>A driver that has generated everything.</summary>
    public GeneratorDriver Generated() => NewDriver().RunGenerators(Program);

    /// <summary>The generated files.</summary>
    /// <exception cref="BenchmarkException">The spec has errors.</exception>
    public IReadOnlyList<GeneratedSourceResult> Files()
    {
        var result = Generated().GetRunResult().Results.Single();
        return result.Exception is null && !result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? result.GeneratedSources
            : throw new BenchmarkException(
                $"The spec does not generate: {result.Exception?.ToString() ?? string.Join('\n', result.Diagnostics)}");
    }

    public static SyntaxTree Source(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions);
}
