using System.Globalization;
using OssGen.Generator.Tests.Driver;
using OssGen.Generator.Tests.Linking;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>What each role emits.</summary>
public sealed class Roles
{
    private const string Operation =
        """<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets a thing.</doc></operation>""";

    private const string WithOwner = """
        <operation name="GetThing" method="GET" path="/{Bucket}?thing">
          <doc>Gets a thing.</doc>
          <result root="Thing"><element name="Owner" type="Owner">Whose it is.</element></result>
        </operation>
        """;

    [Fact]
    public void Files_without_a_role_are_left_alone() =>
        Assert.Empty(GeneratorRun.Of(new SpecSource("notes.xml", "no spec at all <", "", "")).Files);

    [Fact]
    public void A_reference_emits_nothing() => Assert.Empty(GeneratorRun.Of(SpecSource.Of("things", Operation, "reference")).Files);

    [Fact]
    public void The_role_may_be_written_in_any_case()
        => Assert.Equal(["GetThing.g.cs"], GeneratorRun.Of(SpecSource.Of("things", Operation, "Extension", "Contoso")).Files.Keys);

    [Fact]
    public void A_file_that_a_project_names_twice_is_emitted_once()
    {
        var things = WithOwner + """<shape name="Owner"><doc>An owner.</doc><element name="ID">The id.</element></shape>""";

        var run = GeneratorRun.Of(
            SpecSource.Of("things", things, "extension", "Contoso"), SpecSource.Of("things", things, "extension", "Contoso"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["GetThing.g.cs", "Things.Shapes.g.cs"], run.Files.Keys);
    }

    [Fact]
    public void Of_two_texts_under_one_path_the_first_counts()
    {
        var run = GeneratorRun.Of(
            SpecSource.Of("things", Operation, "extension", "Contoso"), SpecSource.Of(
                "things", Operation.Replace("GetThing", "GetOther", StringComparison.Ordinal), "extension", "Contoso"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["GetThing.g.cs"], run.Files.Keys);
    }

    [Theory]
    [InlineData("extension,server")]
    [InlineData(" Server , extension, ")]
    public void A_file_may_have_both_sides_in_one_project(string role)
    {
        var run = GeneratorRun.Of([.. ShippedSpec.As("reference", "OssGen"), SpecSource.Of("things", WithOwner, role, "Contoso")]);

        Assert.Empty(run.Complaints());
        Assert.Contains("\nnamespace Contoso;\n", run.Files["GetThing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\nnamespace Contoso.Server;\n", run.Files["GetThing.Server.g.cs"], StringComparison.Ordinal);
        Assert.Contains("OssServerCodec<global::Contoso.GetThingRequest", run.Files["GetThing.Server.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_takes_records_of_another_assembly_by_their_namespace()
    {
        var run = GeneratorRun.Of(
            new SpecSource("things.xml", SpecSource.Of("things", Operation).Text, "server", "Contoso.Tests", "Contoso.Storage"));

        Assert.Contains("\nnamespace Contoso.Tests;\n", run.Files["GetThing.Server.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "OssServerCodec<global::Contoso.Storage.GetThingRequest", run.Files["GetThing.Server.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_one_is_reported_at_the_top_of_its_file()
    {
        var run = GeneratorRun.Of(SpecSource.Of("things", Operation, "extenson", "Contoso"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.Equal(DocumentedDiagnostic.All["OSSGEN017"].Message, finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("spec/things.xml", finding.Location.GetLineSpan().Path);
        Assert.Equal(new(0, 0), finding.Location.GetLineSpan().StartLinePosition);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Beside_a_misspelt_one_the_right_one_counts()
    {
        var run = GeneratorRun.Of(SpecSource.Of("things", Operation, "extension,sever", "Contoso"));

        Assert.Equal(["OSSGEN017"], run.Diagnostics.Select(static finding => finding.Id));
        Assert.Equal(["GetThing.g.cs"], run.Files.Keys);
    }

    [Fact]
    public void Names_in_a_file_of_a_misspelt_one_are_not_missed_elsewhere()
    {
        var run = GeneratorRun.Of(
            SpecSource.Of(
                "shapes", """<shape name="Thing"><doc>A thing.</doc><element name="Id">Its id.</element></shape>""", "extenson", "Contoso"),
            SpecSource.Of("things", """<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets.</doc><result root="R">"""
                + """<element name="Thing" type="Thing">It.</element></result></operation>""", "extension", "Contoso"));

        Assert.Equal(["OSSGEN017"], run.Diagnostics.Select(static finding => finding.Id));
    }

    [Fact]
    public void No_files_give_nothing()
    {
        var run = GeneratorRun.Of();

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }
}
