using OssGen.TestSupport.Folders;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>The generator's own files.</summary>
public sealed class SourceFiles
{
    [Fact]
    public void Have_at_most_350_lines()
    {
        var folder = Repository.PathOf("generator");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal));

        Assert.All(
            files, static file => Assert.True(File.ReadLines(file).Count() <= 350, $"{Path.GetFileName(file)} is longer than 350 lines"));
    }
}
