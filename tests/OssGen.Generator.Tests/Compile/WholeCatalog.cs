using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Catalog;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>All operations of OSS's catalog, in the spec language, give code that compiles in every role.</summary>
public sealed class WholeCatalog
{
    private static readonly string s_text = Spec.File(
        CatalogConverter.Types() + string.Concat(OssCatalog.Operations.Select(CatalogConverter.Operation)), "catalog");

    [Fact]
    public void Compiles_for_callers_and_for_a_server()
    {
        var spec = new SpecSource("catalog.xml", s_text, "extension", "Contoso.Storage");

        var run = GeneratorRun.Of(spec.As("server", "Contoso.Server"), spec);

        Assert.Empty(run.Complaints());
        Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.All(OssCatalog.Operations, operation => Assert.Contains(operation.Name + ".g.cs", run.Files.Keys));
    }
}
