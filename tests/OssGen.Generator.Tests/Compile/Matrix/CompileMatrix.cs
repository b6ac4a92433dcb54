using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>
/// Every place x type x attribute of the language: it is refused with a finding at the member, or what is generated compiles without a
/// warning and gives back what it is given.
/// </summary>
public sealed class CompileMatrix
{
    private static readonly SpecSource s_spec =
        SpecSource.Of(
            "matrix", Place.Shared + string.Concat(Operations().Select(static operation => operation.Text + "\n")), "extension", "Contoso");

    private static readonly Lazy<(GeneratorRun Run, byte[] Assembly, IReadOnlyList<Diagnostic> Complaints)> s_compiled = new(Compile);

    [Fact]
    public void What_is_refused_is_reported_at_the_member()
    {
        var refused = Judgement.All.Where(static judged => judged.Value.Count > 0).ToList();
        var elsewhere = refused.Where(static judged => judged.Value.Any(static error => error.Span.Offset == 0));

        Assert.InRange(refused.Count, 500, Judgement.All.Count - 500);
        Assert.Empty(elsewhere.Select(static judged => judged.Key.Name));
    }

    [Fact]
    public void What_is_accepted_alone_is_accepted_among_others() => Assert.Empty(s_compiled.Value.Run.Diagnostics);

    [Fact]
    public void What_is_accepted_compiles_for_extensions_and_servers() => AssertCompiles(s_compiled.Value.Complaints);

    [Fact]
    public void What_is_accepted_compiles_for_the_client() => AssertCompiles(GeneratorRun.Of(s_spec.As("client", "OssGen")).Complaints());

    [Fact]
    public async Task What_is_accepted_makes_the_round_trip()
    {
        using var trip = new MatrixTrip(s_compiled.Value.Assembly);
        var lost = new List<string>();
        foreach (var (name, members, _) in Operations())
        {
            lost.AddRange((await trip.MakeAsync(name)).Select(problem => $"{NameOf(members)}: {problem}"));
            if (!members[0].HasDefault)
            {
                lost.AddRange((await trip.MakeUnsetAsync(name)).Select(problem => $"{NameOf(members)}, unset: {problem}"));
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    // Members that differ in type alone are one operation's, where the place takes several.
    private static IEnumerable<(string Name, IReadOnlyList<Combination> Members, string Text)> Operations()
        => Judgement.All.Where(static judged => judged.Value.Count == 0).Select(static judged => judged.Key)
            .GroupBy(static member => (member.Place.Name, member.Attributes, member.Place.TakesSeveral ? "" : member.Type))
            .Select(static (group, number) => (Name: group.First().OperationName(number), Members: (IReadOnlyList<Combination>)[.. group]))
            .Select(static operation => (operation.Name, operation.Members, Combination.Operation(operation.Name, operation.Members)));

    // Diagnostics come with the assembly, so that all is compiled once.
    private static (GeneratorRun Run, byte[] Assembly, IReadOnlyList<Diagnostic> Complaints) Compile()
    {
        var run = GeneratorRun.Of(s_spec, s_spec.As("server", "Contoso"));
        using var assembly = new MemoryStream();
        var emitted = run.Output.Emit(assembly);
        return (run, assembly.ToArray(), [.. emitted.Diagnostics
            .Where(static found => found is { Severity: not DiagnosticSeverity.Hidden, IsSuppressed: false })]);
    }

    private static void AssertCompiles(IReadOnlyList<Diagnostic> complaints)
    {
        var names = Operations().ToDictionary(static operation => operation.Name, static operation => NameOf(operation.Members));
        var shown = complaints.Take(100)
            .Select(complaint => $"{names.GetValueOrDefault(OperationOf(complaint), "a shape")}: {complaint} in: {Line(complaint)}");
        Assert.True(complaints.Count == 0, string.Join('\n', shown));
    }

    private static string NameOf(IReadOnlyList<Combination> members) => $"{members[0].Place.Name} x {members[0].Attributes}";

    private static string OperationOf(Diagnostic complaint) =>
        Path.GetFileName(complaint.Location.SourceTree?.FilePath ?? "").Split('.')[0];

    private static string Line(Diagnostic complaint) => complaint.Location.SourceTree is { } tree
        ? tree.GetText().Lines[complaint.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
