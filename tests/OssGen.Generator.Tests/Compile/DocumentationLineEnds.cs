using System.Globalization;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>Every character that ends a line in C# would end a comment in the middle of a spec's text.</summary>
public sealed class DocumentationLineEnds
{
    [Theory]
    [InlineData("2028")]
    [InlineData("2029")]
    [InlineData("0085")]
    [InlineData("000D")]
    [InlineData("000A")]
    public void Do_not_end_the_comment(string codePoint)
    {
        var character = $"&#x{codePoint};";
        var run = GeneratorRun.Of(SpecSource.Of("things", $$"""
            <operation name="GetThing" method="GET" path="/{Bucket}?thing">
              <doc>Gets a{{character}}thing.</doc>
              <query name="kind">Which{{character}}one.</query>
              <error code="NoSuchThing">There is{{character}}none.</error>
            </operation>
            """, "extension", "Contoso"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
        var lineEnd = (char)int.Parse(codePoint, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.DoesNotContain("a" + lineEnd + "thing", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("a thing", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
    }
}
