using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Pages;

namespace OssGen.Generator.Tests.Compile;

/// <summary>The generated code that docs/architecture.md shows is an excerpt of what the generator writes.</summary>
public sealed class ArchitecturePageTests
{
    private const string Omission = "// ...";

    [Fact]
    public void Its_lines_are_those_of_the_generated_file_in_their_order()
    {
        var block = Assert.Single(PageBlock.CSharp, static block => block.Page == "docs/architecture.md");
        var generated = GeneratorRun.Of(ShippedSpec.As("client", "OssGen")).Output.SyntaxTrees
            .Single(static tree => Path.GetFileName(tree.FilePath) == "GetBucketAcl.g.cs");
        var rest = PageBlock.Flat(generated.ToString().ReplaceLineEndings("\n")).Split('\n').AsEnumerable();

        foreach (var line in PageBlock.Flat(block.Code).Split('\n').Where(static line => line != Omission))
        {
            rest = rest.SkipWhile(candidate => candidate != line);
            Assert.True(rest.Any(), $"The generated code has no line '{line}' there.");
            rest = rest.Skip(1);
        }
    }
}
