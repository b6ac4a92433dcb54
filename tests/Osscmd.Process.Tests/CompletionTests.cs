using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>What a shell is told to complete.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly ProgramLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("osscmd uploadp", "uploadpartfromfile", "uploadpartfromstring")]
    [InlineData("osscmd multiup", "multiupload")]
    [InlineData("osscmd ls --ma", "--marker", "--maxkeys")]
    [InlineData("osscmd uploadfromdir folder oss://mybucket --check", "--check_point", "--check_point_file")]
    public async Task Words_that_go_on_so_are_suggested(string text, params string[] words)
    {
        var run = await _line.RunAsync($"[suggest:{text.Length}]", text);

        Assert.Equal(words, run.Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _osscmd osscmd\n")]
    [InlineData("zsh", "compdef _osscmd osscmd\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName osscmd")]
    public async Task Each_shell_has_a_script(string shell, string part)
    {
        var run = await _line.RunAsync("completion", shell);

        Assert.Contains(part, run.Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shell_is_refused()
    {
        var run = await _line.RunAsync("completion", "fish");

        run.AssertUsageError("completion is for bash, zsh and pwsh, not 'fish'.");
    }

    [UnixFact]
    public async Task Bash_completes_with_the_script()
    {
        var program = OsscmdProgram.StartInfo([]);
        var words = string.Join(' ', program.ArgumentList.Prepend(program.FileName).Select(word => $"'{word}'"));
        var script = await _line.RunAsync("completion", "bash");
        var start = new System.Diagnostics.ProcessStartInfo(
            "bash", [
                "--norc",
                "-c",
                $"osscmd() {{ {words} \"$@\"; }}\n{script.Succeeded()}\nCOMP_LINE='osscmd ls --ma' COMP_POINT=14 COMP_CWORD=2 "
                    + $"COMP_WORDS=(osscmd ls --ma); _osscmd; echo \"${{COMPREPLY[*]}}\"",
            ])
        {
            RedirectStandardInput = true,
        };
        await using var bash = new RunningProgram(start);
        await bash.EndInputAsync();

        Assert.Equal("--marker --maxkeys\n", (await bash.EndAsync()).Succeeded());
    }
}
