using OssGen.TestSupport.Values;
using OssGen.Text;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// The program behind a shell's redirections: standard streams that are full, closed or read by nobody, and those that are a terminal.
/// </summary>
public sealed class RedirectionTests : ProcessTest
{
    private const string Hostile = HostileText.Key;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await Client.PutObjectAsync("mybucket", "object", new byte[200_000]);
    }

    public static TheoryData<string> Talkative => [
        "gs", "ls oss://mybucket", "listallobject oss://mybucket", "meta oss://mybucket/object", "sign oss://mybucket/object",
        "cat oss://mybucket/object", "--version", "help", "help ls", "licenses",
    ];

    [LinuxTheory]
    [MemberData(nameof(Talkative))]
    public async Task A_full_disk_below_the_output_is_told(string command)
    {
        var run = await ShellAsync($"osscmd {command} > /dev/full");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "The output can't be written: No space left on device. What the command did before is done; its output is not complete.\n",
            run.Error);
    }

    [LinuxTheory]
    [MemberData(nameof(Talkative))]
    public async Task A_closed_output_is_told(string command)
    {
        var run = await ShellAsync($"osscmd {command} >&-");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The output can't be written: Bad file descriptor.", run.Error, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [MemberData(nameof(Talkative))]
    public async Task Closed_input_and_error_streams_change_nothing(string command)
    {
        var closed = await ShellAsync($"osscmd {command} <&- 2>&-");

        Assert.NotEqual("", closed.Succeeded());
    }

    [LinuxTheory]
    [InlineData("meta oss://mybucket/nothing 2>/dev/full", 255)]
    [InlineData("meta oss://mybucket/nothing 2>&-", 255)]
    [InlineData("meta oss://mybucket/nothing >&- 2>&-", 255)]
    [InlineData("gs >&- 2>&-", 1)]
    [InlineData("deletewholebucket oss://mybucket 2>&- <&-", 255)]
    public async Task The_exit_code_is_right_although_nothing_can_be_said(string command, int exitCode)
    {
        var run = await ShellAsync($"osscmd {command}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.True(await Client.BucketExistsAsync("mybucket"));
    }

    [LinuxTheory]
    [InlineData("cat oss://mybucket/big | head -c 10 >/dev/null")]
    [InlineData("licenses | head -n 1 >/dev/null")]
    public async Task A_reader_that_has_enough_ends_the_program_quietly_with_141(string command)
    {
        await Client.PutObjectAsync("mybucket", "big", new byte[8_000_000]);

        var run = await ShellAsync($"osscmd {command}; exit ${{PIPESTATUS[0]}}");

        Assert.Equal((141, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [LinuxFact]
    public async Task What_follows_in_one_file_stays_in_order()
    {
        var run = await ShellAsync("{ osscmd --version; echo between; osscmd --version; } > all.txt; cat all.txt");

        Assert.Equal($"{OssClient.Version}\nbetween\n{OssClient.Version}\n", run.Succeeded());
    }

    [TerminalFact]
    public async Task A_terminal_is_not_steered()
    {
        await Client.PutObjectAsync("mybucket", Hostile, "x");

        foreach (var command in (string[])["ls", "listallobject"])
        {
            var shown = (await Line.RunOnTerminalAsync(command, "oss://mybucket", "--no-progress")).Succeeded();

            Assert.All(
                shown.ReplaceLineEndings("\n").Split('\n'),
                line => Assert.True(PrintableText.IsPrintable(line), PrintableText.Escape(line)));
            Assert.Contains(PrintableText.Escape(Hostile), shown, StringComparison.Ordinal);
        }
    }

    private Task<ProgramRun> ShellAsync(string script) => Line.RunInShellAsync(script);
}
