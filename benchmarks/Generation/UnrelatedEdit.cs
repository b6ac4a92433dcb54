using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Benchmarks;

/// <summary>After an edit of the program's C#, with which the generator has nothing to do.</summary>
internal sealed class UnrelatedEdit : IMeasuredCall
{
    private readonly GeneratorDriver _generated;
    private readonly CSharpCompilation _edited;

    public UnrelatedEdit(SpecGeneration generation)
    {
        _generated = generation.Generated();
        _edited = generation.Program.ReplaceSyntaxTree(
            generation.Program.SyntaxTrees[0], SpecGeneration.Source("class Program { int _field; }"));
    }

    public ValueTask InvokeAsync()
    {
        _generated.RunGenerators(_edited);
        return default;
    }
}
