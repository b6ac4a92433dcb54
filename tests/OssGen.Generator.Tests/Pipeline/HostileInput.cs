using CsCheck;
using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Pipeline;

/// <summary>Any input gives diagnostics, never an exception, and what is sound is still generated.</summary>
public sealed class HostileInput
{
    private static readonly string s_sound =
        ShippedSpec.As("extension", "Contoso").Single(static spec => spec.Path == "spec/bucket-acl.xml").Text;

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\uFEFF")]
    [InlineData("<")]
    [InlineData("not xml")]
    [InlineData("<spec>")]
    [InlineData("<spec/>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\"/>")]
    [InlineData("<!DOCTYPE spec [<!ENTITY a \"b\">]><spec xmlns=\"urn:ossgen:spec:1\" group=\"&a;\"/>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"><operation/></spec>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"><operation name=\"\" method=\"\" path=\"\"/></spec>")]
    [InlineData(
        "<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"><operation name=\"class\" method=\"GET\" path=\"/{Bucket}/{Key}/{More}\"/></spec>")]
    [InlineData(
        "<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"><shape name=\"A\"><element name=\"B\" type=\"A\"/>"
            + "<element name=\"B\"/></shape></spec>")]
    [InlineData("<spec xmlns=\"urn:ossgen:spec:1\" group=\"g\"><enum name=\"E\"><value wire=\"\"/><value wire=\"--\"/></enum></spec>")]
    public void Gives_diagnostics(string text)
    {
        var run = GeneratorRun.Of(new SpecSource("hostile.xml", text, "extension", "Contoso"));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, static diagnostic => Assert.StartsWith("OSSGEN", diagnostic.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Truncated_anywhere_gives_diagnostics()
    {
        for (var length = 0; length < s_sound.TrimEnd().Length; length += 97)
        {
            var run = GeneratorRun.Of(new SpecSource("cut.xml", s_sound[..length], "extension", "Contoso"));

            Assert.NotEmpty(run.Diagnostics);
        }
    }

    [Fact]
    public void Torn_apart_never_throws_and_parses()
    {
        var pieces = Gen.Select(
            Gen.Int[0, s_sound.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "<", "\"", "/", "name", "{Key}", "\0", "&amp;", "List", "ñ"));
        pieces.Array[1, 4].Sample(
            static edits =>
            {
                var text = edits.Aggregate(s_sound, static (text, edit) => text.Length <= edit.Item1
                    ? text + edit.Item3
                    : text.Remove(edit.Item1, Math.Min(edit.Item2, text.Length - edit.Item1)).Insert(edit.Item1, edit.Item3));
                var run = GeneratorRun.Of(new SpecSource("torn.xml", text, "extension", "Contoso"));
                Assert.Empty(run.Result.GeneratedSources.SelectMany(static source => source.SyntaxTree.GetDiagnostics()));
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [InlineData("enum", "Bucket/l")]
    [InlineData("enum", "class")]
    [InlineData("shape", "Bucket/l")]
    [InlineData("shape", "class")]
    public void A_type_whose_name_is_no_identifier_is_reported_and_left_out(string kind, string name)
    {
        var child = kind == "enum" ? "<value wire=\"a\"/>" : "<element name=\"A\"/>";

        var run = GeneratorRun.Of(new SpecSource(
            "odd.xml",
            $"<spec xmlns=\"urn:ossgen:spec:1\" group=\"odd\"><{kind} name=\"{name}\">{child}</{kind}></spec>", "extension", "Contoso"));

        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "OSSGEN010");
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void One_broken_operation_leaves_the_others()
    {
        var broken = s_sound.Replace("type=\"Owner\"", "type=\"Onwer\"", StringComparison.Ordinal);

        var run = GeneratorRun.Of(new SpecSource("broken.xml", broken, "extension", "Contoso"));

        Assert.Contains("PutBucketAcl.g.cs", run.Files.Keys);
        Assert.DoesNotContain("GetBucketAcl.g.cs", run.Files.Keys);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.Complaints());
    }

    [Fact]
    public void One_broken_file_leaves_the_others()
    {
        var run = GeneratorRun.Of(
            new SpecSource("broken.xml", "<spec", "extension", "Contoso"),
            SpecSource.Of(
                "sound", """<operation name="GetThing" method="GET" path="/{Bucket}?thing"><doc>Gets a thing.</doc></operation>""",
                "extension", "Contoso"));

        Assert.Equal(["GetThing.g.cs"], run.Files.Keys);
    }
}
