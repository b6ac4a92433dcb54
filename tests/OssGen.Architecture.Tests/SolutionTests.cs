using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

public sealed class SolutionTests
{
    // A test project that isn't in the solution would never run.
    [Fact]
    public void The_solution_has_all_test_projects()
    {
        var projects = ((string[])["tests", "samples"])
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.Tests.csproj", SearchOption.AllDirectories))
            .Select(static path => Path.GetFileName(path));
        var solution = Repository.Text("OssGen.sln");

        Assert.Equal(
            projects.Order(StringComparer.Ordinal),
            solution.Split('"').Where(static text => text.EndsWith(".Tests.csproj", StringComparison.Ordinal))
                .Select(static path => path[(path.LastIndexOf('\\') + 1)..]).Order(StringComparer.Ordinal));
    }
}
