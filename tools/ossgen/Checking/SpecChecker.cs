using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator;

namespace OssGen.Tool.Checking;

/// <summary>
/// Runs the generator over spec files and returns its diagnostics. The generator itself runs, not a copy of some of its steps, so that the
/// findings are those of a build.
/// </summary>
internal static class SpecChecker
{
    /// <summary>Returns the findings in the order of files and positions.</summary>
    /// <exception cref="InvalidOperationException">The generator has thrown an exception, which is a defect.</exception>
    internal static IReadOnlyList<SpecFinding> Check(IEnumerable<SpecInput> files)
    {
        var run = CSharpGeneratorDriver
            .Create([new OssGenerator().AsSourceGenerator()], files, optionsProvider: new ItemMetadata())
            .RunGenerators(CSharpCompilation.Create("Check"))
            .GetRunResult()
            .Results.Single();
        return run.Exception is { } defect
            ? throw new InvalidOperationException("The generator has failed.", defect)
            : [.. run.Diagnostics.Select(SpecFinding.Of)];
    }
}
