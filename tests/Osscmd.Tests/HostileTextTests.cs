using OssGen.TestSupport.Values;
using OssGen.Text;

namespace OssGen.Osscmd.Tests;

/// <summary>
/// What steers a terminal never reaches one raw, whichever command, key, file's name or server it comes from; pipes get it as it is.
/// </summary>
public sealed class HostileTextTests(EmulatorFixture fixture) : EveryCommandTest(fixture)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_terminal_is_never_steered(string command)
    {
        var run = await Line.RunShownAsync(output: true, error: true, [.. Stage.LineOf(command), "--no-progress"]);

        Assert.True(run.ExitCode == 0, run.Error);
        AssertHarmless(run.Output);
        AssertHarmless(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_progress_bar_shows_no_raw_text(string command)
    {
        var run = await Line.RunShownAsync(output: false, error: true, Stage.LineOf(command));

        Assert.DoesNotContain("owned\u0007", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\nforged", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_terminal_is_never_steered_by_a_refusal(string command)
    {
        await using var server = await HostileServer.StartAsync();

        var run = await Line.RunShownAsync(output: true, error: true, [.. Stage.LineOf(command), "--no-progress", $"--host={server.Host}"]);

        Assert.True(run.ExitCode == (IsLocal(command) ? 0 : 255), $"{run.ExitCode} {run.Error}");
        AssertHarmless(run.Output);
        AssertHarmless(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_terminal_is_never_steered_by_a_wrong_command_line(string command)
    {
        var run = await Line.RunShownAsync(
            output: true, error: true, command, HostileText.Key, HostileText.Key, $"--upload_id={HostileText.Key}");

        AssertHarmless(run.Output);
        AssertHarmless(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Json_is_harmless_everywhere(string command)
    {
        var run = await Line.RunShownAsync(output: true, error: true, [.. Stage.LineOf(command), "--no-progress", "--json"]);

        AssertHarmless(run.Output);
    }

    [Theory]
    [InlineData("ls")]
    [InlineData("listallobject")]
    [InlineData("listparts")]
    [InlineData("getallpartsize")]
    [InlineData("meta")]
    public async Task A_pipe_gets_keys_as_they_are(string command)
    {
        var run = await Line.RunShownAsync(output: false, error: true, [.. Stage.LineOf(command), "--no-progress"]);

        Assert.Contains(HostileText.Key, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_stream_is_judged_on_its_own()
    {
        await using var server = await HostileServer.StartAsync();
        string[] refused = ["getacl", "oss://bucket", $"--host={server.Host}"];

        var piped = await Line.RunShownAsync(output: true, error: false, refused);
        var shown = await Line.RunShownAsync(output: true, error: true, refused);
        var listed = await Line.RunShownAsync(output: true, error: false, Stage.LineOf("ls"));

        Assert.Contains("\u001b", piped.Error, StringComparison.Ordinal);
        AssertHarmless(shown.Error);
        AssertHarmless(listed.Output);
    }

    [Fact]
    public async Task Cat_writes_an_object_s_bytes_as_they_are()
    {
        using (var client = Fixture.Client())
        {
            await client.PutObjectAsync(Stage.Bucket, "colours", "\u001b[1mbold\u001b[0m");
        }

        var run = await Line.RunShownAsync(output: true, error: true, "cat", $"oss://{Stage.Bucket}/colours");

        Assert.Equal("\u001b[1mbold\u001b[0m", run.Output);
    }

    private static bool IsLocal(string command) => command is "signurl" or "config" or "completion" or "licenses" or "help";

    private static void AssertHarmless(string text) => Assert.All(
        text.Split('\n'),
        line =>
        {
            Assert.True(PrintableText.IsPrintable(line), PrintableText.Escape(line));
            Assert.False(line.StartsWith("forged", StringComparison.Ordinal), "A line was forged.");
        });
}
