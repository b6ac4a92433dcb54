using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator;
using OssGen.TestSupport.Specs;

namespace OssGen.Tool.Tests.Inference;

/// <summary>An inferred spec as the generator and the compiler make it of it, in a project that uses the package.</summary>
internal static class InferredAssembly
{
    public const string Namespace = "Inferred";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles a spec; every finding but missing documentation, and every complaint of the compiler, fails the test.</summary>
    public static Assembly Of(string spec, HeldOutSpec package)
    {
        var compilation = CSharpCompilation.Create(
            $"Inferred{Guid.NewGuid():N}",
            references: s_references,
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver
            .Create(
                [new OssGenerator().AsSourceGenerator()],
                [new SpecSource("inferred.xml", spec, "extension", Namespace), .. package.References],
                s_parseOptions,
                new TestSupport.Specs.ItemMetadata(Namespace))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var found);
        Assert.Empty(found.Where(static finding => finding.Id != "OSSGEN083"));
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        Assert.Empty(output.GetDiagnostics().Where(static complaint => complaint.Severity >= DiagnosticSeverity.Warning));
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }
}
