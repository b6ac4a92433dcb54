using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;
using Xunit.Abstractions;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>
/// The analyzers over all code of the repository that calls the library: samples, tests and, because tests contain it, the code of the
/// pages. What they find there is either intended, and then allowed below with the reason, or wrong.
/// </summary>
public sealed class OwnCode(ITestOutputHelper output)
{
    private static readonly (string Id, string Path, string Reason)[] s_allowed =
    [
    ];

    [Fact]
    public async Task Has_no_finding_that_is_not_allowed()
    {
        var found = new List<string>();
        foreach (var project in OwnProject.All)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var compilation = project.Compile();
            found.AddRange((await CallAnalysis.AnalyzeAsync(compilation)).Select(OwnProject.Line));
            output.WriteLine($"{project.Folder} {clock.Elapsed}");
        }

        File.WriteAllLines("/tmp/own.txt", found);
        Assert.Empty(found);
    }

    [Fact]
    public void Binds()
    {
        var lines = new List<string>();
        foreach (var project in OwnProject.All)
        {
            lines.AddRange(project.Compile().GetDiagnostics().Where(e => e.Severity == DiagnosticSeverity.Error).Select(e => e.Id + " " + OwnProject.Line(e)));
        }
        File.WriteAllLines("/tmp/ownerr.txt", lines);
    }
}
