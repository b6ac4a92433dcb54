using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>The entries that ask most of the language, compiled at the strictest settings in every role.</summary>
public sealed class HardEntries
{
    [Theory]
    [InlineData("client", "OssGen")]
    [InlineData("extension", "Contoso.Storage")]
    public void Compile_for_callers(string role, string ns)
    {
        var run = GeneratorRun.Of(Spec(role, ns));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void Compile_for_a_server()
    {
        var run = GeneratorRun.Of(Spec("server", "Contoso.Server"), Spec("extension", "Contoso.Storage"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
        Assert.Contains("OssRoutes.g.cs", run.Files.Keys);
    }

    private static SpecSource Spec(string role, string ns) => new("Specs/hard.xml", Resources.Text("Specs/hard.xml"), role, ns);
}
