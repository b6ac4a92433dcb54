using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>
/// Every form of a request's body and of a result, with every attribute and pair of attributes: it is refused with a finding inside its
/// operation, or what is generated compiles without a warning, and a document gives back what it is given, set or not.
/// </summary>
public sealed class BodyMatrix
{
    private const string Choosable = """<shape name="Choosable"><doc>An entry.</doc><element name="Name">Its name.</element></shape>""";

    private static readonly Lazy<IReadOnlyList<(BodyForm Form, string Attributes, string Name, int Errors)>> s_judged = new(Judge);

    private static IEnumerable<(BodyForm Form, string Attributes, string Name, int Errors)> Accepted =>
        s_judged.Value.Where(static judged => judged.Errors == 0);

    private static SpecSource Source { get; } = SpecSource.Of(
        "bodies",
        Place.Shared + Choosable + string.Concat(
            Accepted.Select(static judged => judged.Form.Operation(judged.Name, judged.Attributes) + "\n")),
        "extension",
        "Contoso");

    [Fact]
    public void Some_are_refused_and_some_accepted()
    {
        Assert.InRange(Accepted.Count(), 200, s_judged.Value.Count - 200);
        Assert.All(s_judged.Value.Where(static judged => judged.Attributes.Length == 0), static judged => Assert.Equal(0, judged.Errors));
    }

    [Fact]
    public void What_is_accepted_compiles_for_the_client() => AssertCompiles(GeneratorRun.Of(Source.As("client", "OssGen")).Complaints());

    [Fact]
    public void What_is_accepted_compiles_for_extensions_and_servers() =>
        AssertCompiles(GeneratorRun.Of(Source, Source.As("server", "Contoso")).Complaints());

    [Fact]
    public async Task What_is_accepted_makes_the_round_trip()
    {
        using var assembly = new MemoryStream();
        Assert.True(GeneratorRun.Of(Source, Source.As("server", "Contoso")).Output.Emit(assembly).Success);
        using var trip = new MatrixTrip(assembly.ToArray());
        var lost = new List<string>();
        foreach (var (form, attributes, name, _) in Accepted.Where(static judged => judged.Form.TakesAll(judged.Attributes)))
        {
            lost.AddRange((await trip.MakeAsync(name)).Select(problem => $"{form.Name} {attributes}: {problem}"));
            lost.AddRange((await trip.MakeUnsetAsync(name)).Select(problem => $"{form.Name} {attributes}, unset: {problem}"));
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    private static IReadOnlyList<(BodyForm Form, string Attributes, string Name, int Errors)> Judge()
    {
        var all = BodyForm.All.Select(static (tried, number) =>
            (tried.Form, tried.Attributes, Name: string.Create(CultureInfo.InvariantCulture, $"Put{tried.Form.Name}{number}"))).ToList();
        var text = new StringBuilder("""<spec xmlns="urn:ossgen:spec:1" group="bodies">""").Append(Place.Shared).Append(Choosable);
        var starts = new List<int>();
        foreach (var (form, attributes, name) in all)
        {
            starts.Add(text.Length);
            text.Append(form.Operation(name, attributes)).Append('\n');
        }

        var errors =
            Spec.Link(text.Append("</spec>").ToString()).Diagnostics.Where(static found => !SpecDiagnosticIndex.IsWarning(found.Id))
                .ToLookup(found => starts.FindLastIndex(start => start <= found.Span.Offset));
        Assert.Empty(errors[-1]);
        return [.. all.Select((tried, number) => (tried.Form, tried.Attributes, tried.Name, errors[number].Count()))];
    }

    private static void AssertCompiles(IReadOnlyList<Diagnostic> complaints)
    {
        var names = Accepted.ToDictionary(static judged => judged.Name, static judged => $"{judged.Form.Name} {judged.Attributes}");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Take(50).Select(complaint =>
            $"{names.GetValueOrDefault(Path.GetFileName(complaint.Location.SourceTree?.FilePath ?? "").Split('.')[0], "")}: {complaint}")));
    }
}
