using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Compile;

/// <summary>Everything that the shipped spec emits, compiled outside the library at the strictest settings.</summary>
public sealed class WholeSpec
{
    [Fact]
    public void Compiles_as_members_of_the_client() => AssertClean(GeneratorRun.Of(ShippedSpec.As("client", "OssGen")));

    [Fact]
    public void Compiles_as_extension_of_a_foreign_assembly() =>
        AssertClean(GeneratorRun.Of(ShippedSpec.As("extension", "Contoso.Storage")));

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void Compiles_as_extension_and_server_in_an_earlier_language(LanguageVersion version) => AssertClean(
        GeneratorRun.Of(version, [.. ShippedSpec.As("extension", "Contoso.Storage"), .. ShippedSpec.As("server", "Contoso.Server")]));

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp13, true)]
    public void Overloads_have_priorities_where_the_language_has_them(LanguageVersion version, bool expected)
    {
        var run = GeneratorRun.Of(version, ShippedSpec.As("extension", "Contoso.Storage"));

        Assert.Equal(
            expected, run.Files["PutBucketAcl.g.cs"].Contains("[OverloadResolutionPriority(1)]", StringComparison.Ordinal));
    }

    [Fact]
    public void Compiles_as_extension_where_the_consumer_has_types_of_the_same_names()
    {
        var compilation = ConsumerCompilation.Create("""
            namespace Contoso
            {
                internal static class OssClient;
                internal static class OssContent;
                internal static class OssGen;
                internal static class Owner;
                internal static class OssXmlReader;
            }
            """);

        AssertClean(GeneratorRun.In(compilation, ShippedSpec.As("extension", "Contoso.Storage")));
    }

    [Fact]
    public void Compiles_as_server_over_the_library_s_records() => AssertClean(GeneratorRun.Of(ShippedSpec.As("server", "Contoso.Server")));

    [Fact]
    public void Compiles_as_client_and_server_of_one_assembly()
        => AssertClean(GeneratorRun.Of([.. ShippedSpec.As("server", "Contoso.Server"), .. ShippedSpec.As("extension", "Contoso.Storage")]));

    [Fact]
    public void Every_method_can_be_called_with_new_and_an_initializer()
    {
        var run = GeneratorRun.Of(ShippedSpec.As("extension", "Contoso.Storage"));
        var calls = CallsWithNew.Of(run.Output, "Contoso.Storage");

        var compiled = run.Output.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(calls, ConsumerCompilation.ParseOptions));

        Assert.Contains("client.PutBucketAclAsync(new() {", calls, StringComparison.Ordinal);
        Assert.Empty(compiled.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    private static void AssertClean(GeneratorRun run)
    {
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
    }
}
