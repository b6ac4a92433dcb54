using OssGen.Generator.Tests.Driver;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>What each role emits.</summary>
public sealed class Roles
{
    private const string Operation = """<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets a thing.</doc></operation>""";

    [Fact]
    public void Files_without_a_role_are_left_alone() => Assert.Empty(GeneratorRun.Of(new SpecSource("notes.xml", "no spec at all <", "", "")).Files);

    [Fact]
    public void A_reference_emits_nothing() => Assert.Empty(GeneratorRun.Of(SpecSource.Of("things", Operation, "reference")).Files);

    [Fact]
    public void The_role_may_be_written_in_any_case()
        => Assert.Equal(["GetThing.g.cs"], GeneratorRun.Of(SpecSource.Of("things", Operation, "Extension", "Contoso")).Files.Keys);

    [Fact]
    public void No_files_give_nothing()
    {
        var run = GeneratorRun.Of();

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }
}
