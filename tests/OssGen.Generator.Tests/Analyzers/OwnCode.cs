using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>
/// The analyzers over all code of the repository that calls the library: samples, tests and, because tests contain it, the code of the
/// pages. What they find there is either intended, and then allowed below with the reason, or wrong.
/// </summary>
public sealed class OwnCode
{
    private const string Conformance = "tests/OssGen.Conformance.Tests/";
    private const string Runtime = "tests/OssGen.Tests/";

    private static readonly (string Id, string Path, string Reason)[] s_allowed =
    [
        ("OSSGEN101", Conformance + "CallStyle/CallStyleTests.cs", "The client records requests and sends none."),
        ("OSSGEN101", Runtime + "Transfer/UploadMappingTests.cs", "The request is only inspected."),
        ("OSSGEN102", Runtime + "Transfer/UploadMappingTests.cs", "The request is only inspected."),
        ("OSSGEN101", Runtime + "Wire/XmlWorkTests.cs", "The request only reads a reply."),
        ("OSSGEN104", Runtime + "Signing/PresignUntilTests.cs", "The refused lifetime is what is tested."),
        ("OSSGEN111", "tests/", "The stores of tests have fewer entries than a page."),
        ("OSSGEN112", "samples/TestingAnApp/Tests/", "The keys of tests open nothing."),
        ("OSSGEN112", "tests/", "The keys of tests open nothing."),
    ];

    [Fact]
    public async Task Has_no_finding_but_those_that_are_allowed()
    {
        var found = new List<(string Id, string Path, string Line)>();
        foreach (var project in OwnProject.All)
        {
            found.AddRange((await project.FindingsAsync()).Select(OwnProject.Describe));
        }

        Assert.Empty(found.Where(each => !s_allowed.Any(allowed => Allows(allowed, each))).Select(static each => each.Line));
        Assert.All(s_allowed, allowed => Assert.Contains(found, each => Allows(allowed, each)));
    }

    [Fact]
    public void Compiles_where_it_is_a_sample_of_the_library_alone() => Assert.DoesNotContain(
        OwnProject.All.Where(static project => project.IsSample && project.HasLibraryAlone)
            .SelectMany(static project => project.Compile().GetDiagnostics()),
        static found => found.Severity == DiagnosticSeverity.Error);

    private static bool Allows((string Id, string Path, string Reason) allowed, (string Id, string Path, string Line) found) =>
        allowed.Id == found.Id && found.Path.StartsWith(allowed.Path, StringComparison.Ordinal);
}
