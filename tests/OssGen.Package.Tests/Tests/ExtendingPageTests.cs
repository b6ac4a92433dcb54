using System.Text.RegularExpressions;
using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Pages;

namespace OssGen.Package.Tests;

/// <summary>docs/extending.md, followed word for word.</summary>
[Collection(PackedCollection.Name)]
public sealed partial class ExtendingPageTests(PackedSite site)
{
    [Fact]
    public async Task Its_files_make_a_program_that_prints_what_it_says()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/extending.md"));
        var consumer = Consumer.Empty(site, "Contoso.Cameras");
        var files = FileOnThePage().Matches(page);
        Assert.Equal(
            PageBlock.CSharp.Count(static block => block.Page == "docs/extending.md"),
            files.Count(static file => file.Groups["name"].Value.EndsWith(".cs", StringComparison.Ordinal)));
        foreach (Match file in files)
        {
            var text = file.Groups["text"].Value.Replace("Version=\"0.1.0\"", $"Version=\"{site.Version}\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(consumer.Folder, file.Groups["name"].Value), text);
        }

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(["enabled, HLS in segments of 2 s"], run.Lines);
        Assert.Contains("$ dotnet run\n    " + run.Lines[0], page, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\*\*(?<name>[\w.-]+)\*\*:\s*```\w+\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FileOnThePage();
}
