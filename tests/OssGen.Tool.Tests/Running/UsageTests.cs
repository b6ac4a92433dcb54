using OssGen.TestSupport.Folders;

namespace OssGen.Tool.Tests.Running;

/// <summary>Command lines and files that the tool can't use: exit code 2 and a message that says why.</summary>
public sealed class UsageTests : IDisposable
{
    private const string Exchange = "GET /bucket/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n";

    private readonly TemporaryFolder _folder = new();

    public UsageTests()
    {
        File.WriteAllText(_folder["motto.http"], Exchange);
        File.WriteAllText(_folder["both.http"], Exchange + "\nPUT /bucket/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n");
        File.WriteAllText(_folder["there.xml"], "");
        File.WriteAllBytes(_folder["latin.xml"], [(byte)'<', 0xE4, (byte)'>']);
        Directory.CreateDirectory(_folder["latin"]);
        File.Copy(_folder["latin.xml"], _folder["latin/latin.xml"]);
        Directory.CreateDirectory(_folder["empty"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("chek", "There is no command 'chek'")]
    [InlineData("check", "'files' missing")]
    [InlineData("check {0}/none.xml", "There is no file")]
    [InlineData("check {0}/empty", "There is no file")]
    [InlineData("check {0}/x*.xml", "There is no file")]
    [InlineData("check {0}/there.xml --fromat json", "There is no option --fromat")]
    [InlineData("check {0}/there.xml --format yaml", "'yaml' not recognized. Must be one of: 'text' 'json' 'sarif'. See: ")]
    [InlineData("check {0}/there.xml --role clients", "There is no role 'clients'")]
    [InlineData("check {0}/there.xml --include {0}/none.xml", "There is no file")]
    [InlineData("check {0}/there.xml --package-spec {0}/empty", "contains no spec files")]
    [InlineData("check {0}/there.xml --output {0}/no/report.txt", "Could not find a part of the path")]
    [InlineData("check {0}/latin.xml", "is not UTF-8")]
    [InlineData("check {0}/there.xml --package-spec {0}/latin", "is not UTF-8")]
    [InlineData("infer", "'files' missing")]
    [InlineData("infer {0}/none.http", "There is no file")]
    [InlineData("infer {0}/motto.http --name motto", "'motto' can't be the value of --name")]
    [InlineData("infer {0}/motto.http --group 1motto", "'1motto' can't be the value of --group")]
    [InlineData("infer {0}/motto.http --output {0}/there.xml", "there.xml exists")]
    [InlineData("infer {0}/both.http --name GetMotto", "the exchanges are of 2")]
    public void Is_refused(string line, string message)
    {
        var run = ToolRun.Of(line.Replace("{0}", _folder.Path, StringComparison.Ordinal).Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_it_shows_its_help()
    {
        var run = ToolRun.Of();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("infer", run.Output, StringComparison.Ordinal);
        Assert.Contains("check", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("infer --help")]
    [InlineData("check --help")]
    [InlineData("--version")]
    [InlineData("licenses")]
    public void Shows_what_is_asked_for(string line)
    {
        var run = ToolRun.Of(line.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void An_existing_file_is_replaced_on_request()
    {
        var run = ToolRun.Of("infer", _folder["motto.http"], "--output", _folder["there.xml"], "--force");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("<?xml", File.ReadAllText(_folder["there.xml"]), StringComparison.Ordinal);
    }
}
