using Microsoft.CodeAnalysis.CodeFixes;
using OssGen.Generator.CodeFixes.Specs;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.SpecFixes;

/// <summary>The code fixes of spec files, applied as an editor does.</summary>
public sealed class SpecCodeFixTests
{
    private const string Name = "things.xml";

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SpecFixCase.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fix_removes_the_cause_of_its_finding(int number)
    {
        var (id, title, before, after) = SpecFixCase.All[number];
        using var project = new SpecProject((Name, FileOf(before)));

        var mark = Assert.Single(await project.MarksAsync());
        var action = Assert.Single(await project.OfferedAsync(mark));
        await project.ApplyAsync(action);

        Assert.Equal((id, title), (mark.Id, action.Title));
        Assert.Equal(FileOf(after), project.Text(Name));
        Assert.Empty(GeneratorRun.Of(new SpecSource(Name, project.Text(Name), "extension", "Consumer")).Diagnostics);
    }

    [Fact]
    public void Every_diagnostic_that_can_have_a_fix_has_a_case() => Assert.Equal(
        FixableDiagnostics.All.Select(static found => found.Id).Order(StringComparer.Ordinal),
        SpecFixCase.All.Select(static each => each.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""<operation name="GetX" method="GET" path="/{Bucket}?x"><doc>It.</doc><query name="x" type="Qwertyuiop"/></operation>""")]
    [InlineData("""<operation name="GetThing" method="GET" path="/{Bucket}?x" qwertyuiop=""><doc>It.</doc></operation>""")]
    [InlineData("""<qwertyuiop/>""")]
    public async Task Without_a_similar_name_there_is_no_fix(string declarations)
    {
        using var project = new SpecProject((Name, FileOf(declarations)));

        Assert.DoesNotContain(await project.MarksAsync(), static mark => mark.Id is "OSSGEN007" or "OSSGEN008" or "OSSGEN030");
    }

    [Fact]
    public async Task An_attribute_that_the_element_has_already_is_not_written_twice()
    {
        using var project = new SpecProject(
            (Name, FileOf("""<operation name="GetThing" nmae="x" method="GET" path="/{Bucket}?x"><doc>It.</doc></operation>""")));

        Assert.Empty(await project.MarksAsync());
    }

    [Theory]
    [InlineData("\r\n", "\t")]
    [InlineData("\n", "    ")]
    public async Task Line_ends_and_indentation_stay_as_they_are(string line, string indent)
    {
        var before = string.Join(
            line, "<spec xmlns='urn:ossgen:spec:1' group='things'>", indent + "<!-- > \" -->",
            indent + "<operation name='GetThing' method='GET' path='/{Bucket}?thing' >",
            indent + indent + "<query name='count' type='int'>It.</query>",
            indent + "</operation>", "</spec>", "");
        using var project = new SpecProject((Name, before));

        await project.ApplyAsync(Assert.Single(await project.OfferedAsync(Assert.Single(await project.MarksAsync()))));

        var at = before.IndexOf(line + indent + indent + "<query", StringComparison.Ordinal);
        Assert.Equal(before.Insert(at, line + indent + indent + "<doc>TODO: Describe GetThing.</doc>"), project.Text(Name));
    }

    [Fact]
    public async Task A_value_of_several_lines_is_left_to_its_writer()
    {
        using var project = new SpecProject((Name, FileOf(
            """
            <operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>It.</doc><query name="x" type="strin
            g">It.</query></operation>
            """)));

        foreach (var mark in await project.MarksAsync())
        {
            Assert.Empty(await project.OfferedAsync(mark));
        }
    }

    [Fact]
    public async Task An_element_whose_end_is_not_known_is_not_renamed()
    {
        using var project = new SpecProject((Name, FileOf("""<operaton name="GetThing"><doc>It.</doc><broken""")));

        var mark = Assert.Single(await project.MarksAsync());

        Assert.Equal("OSSGEN007", mark.Id);
        Assert.Empty(await project.OfferedAsync(mark));
    }

    [Theory]
    [InlineData(
        "<o:operation name='GetThing' method='GET' path='/{Bucket}?x'/>",
        "<o:operation name='GetThing' method='GET' path='/{Bucket}?x'><o:doc>TODO: Describe GetThing.</o:doc></o:operation>")]
    [InlineData(
        "<o:operaton name='GetThing' method='GET' path='/{Bucket}?x'><o:doc>It.</o:doc></o:operaton>",
        "<o:operation name='GetThing' method='GET' path='/{Bucket}?x'><o:doc>It.</o:doc></o:operation>")]
    public async Task A_prefix_of_the_language_is_kept(string before, string after)
    {
        const string Root = "<o:spec xmlns:o='urn:ossgen:spec:1' group='things'>";
        using var project = new SpecProject((Name, Root + before + "</o:spec>"));

        await project.ApplyAsync(Assert.Single(await project.OfferedAsync(Assert.Single(await project.MarksAsync()))));

        Assert.Equal(Root + after + "</o:spec>", project.Text(Name));
    }

    [Fact]
    public async Task A_file_of_two_projects_is_corrected_in_both()
    {
        using var project = new SpecProject(
            (Name, FileOf(SpecFixCase.All.First(static each => each.Id == "OSSGEN030").Before)));
        project.LinkFrom("Other", Name);

        await project.ApplyAsync(
            (await project.OfferedForAllAsync("OSSGEN030", SpecCodeFix.Key(SpecFixKind.Replace), FixAllScope.Solution))!);

        Assert.All(project.Texts(Name), static text => Assert.Contains("type=\"string\"", text, StringComparison.Ordinal));
        Assert.Equal(2, project.Texts(Name).Count);
    }

    [Fact]
    public async Task All_names_in_a_project_are_corrected_at_once()
    {
        using var project = new SpecProject(
            ("one.xml", FileOf(SpecFixCase.All.First(static each => each.Id == "OSSGEN030").Before)),
            ("two.xml", FileOf(
                """
                <operation name="GetOther" method="GET" path="/{Bucket}?other"><doc>It.</doc>
                  <query name="a" type="boool">A.</query><query name="b" type="it">B.</query>
                </operation>
                """)));

        await project.ApplyAsync((await project.OfferedForAllAsync("OSSGEN030", SpecCodeFix.Key(SpecFixKind.Replace)))!);

        Assert.Empty(await project.MarksAsync());
        Assert.Contains("type=\"string\"", project.Text("one.xml"), StringComparison.Ordinal);
        Assert.Contains("type=\"bool\">A.</query><query name=\"b\" type=\"int\"", project.Text("two.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OSSGEN025", """
        <enum name="Size"><doc>A size.</doc>
          <value wire="full-hd">A.</value><value wire="full_hd">B.</value><value wire="full.hd">C.</value>
          <value wire="full-hd-value">D.</value>
        </enum>
        <shape name="Thing"><doc>It.</doc><element name="Size" type="Size">A.</element></shape>
        <operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets.</doc><result type="Thing"/></operation>
        """)]
    [InlineData("OSSGEN022", """
        <operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets.</doc>
          <query name="count">A.</query><query name="Count">B.</query><header name="count">C.</header>
          <query name="count-value">D.</query>
        </operation>
        """)]
    public async Task Names_that_are_proposed_at_once_differ_from_each_other_and_from_all_siblings(string id, string declarations)
    {
        using var project = new SpecProject((Name, FileOf(declarations)));

        await project.ApplyAsync((await project.OfferedForAllAsync(id, SpecCodeFix.Key(SpecFixKind.AddAttribute)))!);

        Assert.Empty(await project.MarksAsync());
    }

    [Theory]
    [InlineData("OSSGEN083", SpecFixKind.AddText)]
    [InlineData("OSSGEN083", SpecFixKind.AddDocChild)]
    [InlineData("OSSGEN009", SpecFixKind.AddUniqueAttribute)]
    internal async Task What_a_person_must_write_is_not_added_everywhere_at_once(string id, SpecFixKind kind)
    {
        using var project = new SpecProject((Name, FileOf(SpecFixCase.All.First(each => each.Id == id).Before)));

        Assert.Null(await project.OfferedForAllAsync(id, SpecCodeFix.Key(kind)));
    }

    [Fact]
    public async Task A_finding_of_the_generator_has_the_same_fix()
    {
        var text = FileOf(SpecFixCase.All.First(static each => each.Id == "OSSGEN030").Before);
        using var project = new SpecProject((Name, text));

        var found = Assert.Single(
            GeneratorRun.Of(new SpecSource(SpecProject.PathOf(Name), text, "extension", "Consumer")).Diagnostics);

        Assert.Equal("Change to 'string'", Assert.Single(await project.OfferedAsync(found)).Title);
    }

    private static string FileOf(string declarations) =>
        $"<spec xmlns=\"urn:ossgen:spec:1\" group=\"things\">\n{declarations.ReplaceLineEndings("\n")}\n</spec>\n";
}
