using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Emulator.Wire;

namespace OssGen.Generator.Tests.Driver;

/// <summary>A compilation as strict as a compiler can be asked to be, over the library and the emulator.</summary>
internal static class ConsumerCompilation
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    // A client's file adds to OssClient, so where it is compiled outside the library the class continues the library's own.
    private const string ClientPart = """
        extern alias library;

        namespace OssGen;

        /// <summary>Continues the library's client.</summary>
        public partial class OssClient(OssClientOptions options) : library::OssGen.OssClient(options);
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(
            typeof(OssRequest).Assembly.Location, new MetadataReferenceProperties(aliases: ["global", "library"])),
        MetadataReference.CreateFromFile(typeof(OssRoute).Assembly.Location),
    ];

    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        s_references,
        Options());

    /// <summary>For specs in the client role.</summary>
    public static CSharpCompilation ForClient(params string[] sources)
    {
        // The library's own copies of the emitted types and methods are hidden by those under test.
        var compilation = Create([ClientPart, .. sources]);
        return compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([
            new("CS0436", ReportDiagnostic.Suppress),
            new("CS0108", ReportDiagnostic.Suppress),
        ]));
    }

    private static CSharpCompilationOptions Options() => new(
        OutputKind.DynamicallyLinkedLibrary,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true);
}
