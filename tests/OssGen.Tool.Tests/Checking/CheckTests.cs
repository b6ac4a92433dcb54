using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OssGen.Generator;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Checking;

public sealed class CheckTests : IDisposable
{
    private const string Motto = """
          <operation name="GetBucketMotto" method="GET" path="/{Bucket}?motto">
            <doc>Returns a bucket's motto.</doc>
            <result root="Motto">
              <element name="Owner" type="Owner">Its owner.</element>
            </result>
          </operation>
        """;

    private const string Mistakes = """
          <operation name="GetBucketMotto" method="GET" path="/{Bucket}?motto">
            <result root="Motto">
              <element name="Owner" type="Ownr">Its owner.</element>
              <element name="Text" list="string" min="3" max="2">Its words.</element>
            </result>
            <header name="x" nmae="y"/>
          </operation>
          <operation name="PutBucketAcl" method="PUT" path="/{Bucket}?motto"/>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_spec_that_uses_a_shape_of_the_package_is_clean()
    {
        var run = ToolRun.Of("check", Spec("motto", Motto));

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal("1 checked: 0 errors, 0 warnings\n", run.Error);
    }

    [Fact]
    public void Findings_are_those_of_a_build_with_their_positions()
    {
        var path = Spec("motto", Mistakes);

        var run = ToolRun.Of("check", path);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Output);
        Assert.Equal(Build(path).Select(diagnostic => Line(path, diagnostic)), run.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Names_of_the_package_are_unknown_without_it()
    {
        var run = ToolRun.Of("check", Spec("motto", Motto), "--package-spec", "none");

        Assert.Contains("error OSSGEN030: There is no type 'Owner'.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_can_be_one_that_is_unpacked_in_a_folder()
    {
        var package = Directory.CreateDirectory(_folder["package/spec"]);
        const string Owner = "<shape name=\"Owner\"><doc>An owner.</doc><element name=\"Id\">Its id.</element></shape>";
        File.WriteAllText(Path.Combine(package.FullName, "other.xml"), Document("other", Owner));

        Assert.Equal(0, ToolRun.Of("check", Spec("motto", Motto), "--package-spec", _folder["package"]).ExitCode);
    }

    [Fact]
    public void Included_files_lend_their_names_and_are_not_checked()
    {
        var shapes = Spec("shapes", "<shape name=\"Slogan\"><element name=\"Text\">x</element></shape>");
        var motto = Spec("motto", Motto.Replace("type=\"Owner\"", "type=\"Slogan\"", StringComparison.Ordinal));

        Assert.Equal((0, "", "1 checked: 0 errors, 0 warnings\n"), Results(ToolRun.Of("check", motto, "--include", shapes)));
    }

    [Fact]
    public void A_file_that_is_checked_and_included_is_checked()
    {
        var run = ToolRun.Of("check", Spec("motto", Motto), "--include", _folder.Path);

        Assert.Equal((0, "", "1 checked: 0 errors, 0 warnings\n"), Results(run));
    }

    [Fact]
    public void The_package_itself_is_clean()
    {
        var run = ToolRun.Of("check", Repository.PathOf("spec"), "--role", "client");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--warnings-as-errors", 1)]
    public void Warnings_fail_only_on_request(string option, int exitCode)
    {
        var path = Spec("motto", Motto.Replace("<doc>Returns a bucket's motto.</doc>", "", StringComparison.Ordinal));

        var run = ToolRun.Of([.. new[] { "check", path, option }.Where(static argument => argument.Length > 0)]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(exitCode == 0 ? "warning OSSGEN083" : "error OSSGEN083", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_findings_of_the_text()
    {
        var path = Spec("motto", Mistakes);

        using var json = JsonDocument.Parse(ToolRun.Of("check", path, "--format", "json").Output);

        var lines = json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("file")}({finding.GetProperty("line")},{finding.GetProperty("column")}): "
                + $"{finding.GetProperty("severity")} {finding.GetProperty("id")}: {finding.GetProperty("message")}");
        Assert.Equal(ToolRun.Of("check", path).Output, string.Concat(lines.Select(static line => line + "\n")));
        var errors = Build(path).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(errors, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void A_report_can_be_written_to_a_file()
    {
        var path = Spec("motto", Mistakes);

        var run = ToolRun.Of("check", path, "--output", _folder["report.txt"]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(ToolRun.Of("check", path).Output, File.ReadAllText(_folder["report.txt"]));
    }

    [Fact]
    public void Folders_and_patterns_are_their_files()
    {
        Spec("one", Motto);
        Spec("two", Motto.Replace("Motto", "Slogan", StringComparison.Ordinal).Replace("motto", "slogan", StringComparison.Ordinal));

        Assert.StartsWith("2 checked", ToolRun.Of("check", _folder.Path).Error, StringComparison.Ordinal);
        Assert.StartsWith("1 checked", ToolRun.Of("check", _folder["t*.xml"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_spec_cannot_control_the_terminal()
    {
        var run = ToolRun.Of("check", Spec("motto", Motto.Replace("\"Owner\"", "\"Own\u009B2Jer\"", StringComparison.Ordinal)));

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u009B', run.Output);
    }

    private static (int ExitCode, string Output, string Error) Results(ToolRun run) => (run.ExitCode, run.Output, run.Error);

    private static string Document(string group, string declarations) =>
        $"<spec xmlns=\"urn:ossgen:spec:1\" group=\"{group}\">\n{declarations}\n</spec>\n";

    private static ImmutableArray<Diagnostic> Build(string path)
    {
        var package = Directory.EnumerateFiles(Repository.PathOf("spec"), "*.xml")
            .Select(static file => new SpecSource(file, File.ReadAllText(file), "reference", "OssGen"));
        CSharpGeneratorDriver
            .Create(
                [new OssGenerator().AsSourceGenerator()],
                [new SpecSource(path, File.ReadAllText(path), "extension", "Mine"), .. package],
                optionsProvider: new TestSupport.Specs.ItemMetadata("Mine"))
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("Build"), out _, out var found);
        return found;
    }

    private static string Line(string path, Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{path}({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private string Spec(string name, string declarations)
    {
        var path = _folder[name + ".xml"];
        File.WriteAllText(path, Document(name, declarations));
        return path;
    }
}
