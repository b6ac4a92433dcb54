namespace OssGen.Osscmd.Tests;

/// <summary>Where id, secret and host come from (manual, section 3.2.2, steps 1 and 2).</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Without_credentials_nothing_is_sent_and_config_is_named()
    {
        var run = await _line.RunAsync("gs");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("can't get accessid/accesskey, setup use : config --id=accessid --key=accesskey\n", run.Error);
    }

    [Fact]
    public async Task Config_writes_the_file_and_succeeds()
    {
        var run = await _line.RunAsync("config", "--id=YOUR_ID", "--key=YOUR_KEY", "--host=oss-internal.aliyun-inc.com");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"Your configuration is saved into {_line.ConfigFile} .\n", run.Output);
        Assert.Equal(
            "[OSSCredentials]\nhost = oss-internal.aliyun-inc.com\naccessid = YOUR_ID\naccesskey = YOUR_KEY\n\n", File.ReadAllText(
                _line.ConfigFile));
    }

    [Fact]
    public async Task Config_without_a_host_drops_the_one_before()
    {
        await _line.RunAsync("config", "--id=A", "--key=B", "--host=h");

        await _line.RunAsync("config", "--id=A", "--key=B");

        Assert.DoesNotContain("host", File.ReadAllText(_line.ConfigFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_needs_id_and_key()
    {
        var run = await _line.RunAsync("config", "--id=A");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("config miss parameters", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_line.ConfigFile));
    }

    [Fact]
    public async Task The_file_is_readable_by_its_owner_alone()
    {
        await _line.RunAsync("config", "--id=A", "--key=B");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_line.ConfigFile));
        }
    }

    [Theory]
    [InlineData("--id=A", "--key=B", "--host=h\naccesskey = x")]
    [InlineData("--id=A", "--key=B", "--host=h\r")]
    [InlineData("--id=A", "--key=B", "--host= h")]
    [InlineData("--id=A\naccesskey = x", "--key=B")]
    [InlineData("--id=A", "--key=B\nhost = x")]
    [InlineData("--id=A\u202e", "--key=B")]
    public async Task A_value_that_would_write_another_line_is_refused(params string[] options)
    {
        var run = await _line.RunAsync(["config", .. options]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_line.Home));
    }

    [Fact]
    public async Task A_secret_can_be_piped_in()
    {
        var run = await _line.RunWithInputAsync(new StringReader("hush-hush\nmore\n"), "config", "--id=A", "--key=-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("accesskey = hush-hush\n", File.ReadAllText(_line.ConfigFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_asked_for_at_a_terminal()
    {
        var run = await _line.RunAtTerminalAsync("hush-hush\n", "config", "--id=A", "--key", "-");

        Assert.Equal((0, "AccessKey secret: \n"), (run.ExitCode, run.Error));
        Assert.Contains("accesskey = hush-hush\n", File.ReadAllText(_line.ConfigFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_does_not_come_is_missed()
    {
        var run = await _line.RunAsync("gs", "--id=A", "--key=-", "--host=127.0.0.1:1");

        Assert.Equal(
            (1, "--key=- reads the AccessKey secret from the input, which has none in its first line.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite, true)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, false)]
    public async Task A_file_that_everybody_may_write_is_warned_of(UnixFileMode mode, bool warns)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await _line.RunAsync("config", "--id=A", "--key=B", "--host=127.0.0.1:1");
        File.SetUnixFileMode(_line.ConfigFile, mode);

        var run = await _line.RunAsync("sign", "oss://bucket/key");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(warns, run.Error.EndsWith($"chmod 600 {_line.ConfigFile}\n", StringComparison.Ordinal));
        Assert.Equal(warns, run.Error.Length > 0);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_line_and_the_remedy()
    {
        File.WriteAllText(_line.ConfigFile, "[OSSCredentials]\naccessid\n");

        var run = await _line.RunAsync("gs");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_line.ConfigFile} is broken: line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("osscmd config", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_remedy_for_a_broken_file_writes_the_file_that_is_given()
    {
        var broken = Path.Combine(_line.Home, "broken");
        File.WriteAllText(broken, "accessid\n");

        var run = await _line.RunAsync("gs", $"--config_file={broken}");

        Assert.EndsWith(
            $"Write it again: osscmd config --id=ID --key=SECRET --config_file={broken}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_file_that_is_given_must_exist()
    {
        await _line.RunAsync("config", "--id=A", "--key=B");
        var missing = Path.Combine(_line.Home, "missing");

        var run = await _line.RunAsync("gs", $"--config_file={missing}");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"The configuration file {missing}, which --config_file names, doesn't exist. "
                + $"Create it: osscmd config --id=ID --key=SECRET --config_file={missing}\n",
            run.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_missing_configuration_file_that_only_the_host_is_read_from_asks_for_the_host(bool fromEnvironment)
    {
        if (fromEnvironment)
        {
            (_line["OSS_ACCESS_KEY_ID"], _line["OSS_ACCESS_KEY_SECRET"]) = ("A", "B");
        }

        string[] key = fromEnvironment ? [] : ["--id=A", "--key=B"];
        var run = await _line.RunAsync(["ls", "--config_file=missing", .. key]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "The configuration file missing, which --config_file names, doesn't exist. It is needed only for the host: add --host=HOST, "
                + "or leave --config_file out.\n",
            run.Error);
    }

    [Theory]
    [InlineData("--host=127.0.0.1:1", "--id=A", "--key=B")]
    public async Task A_configuration_file_that_is_not_needed_may_be_missing(params string[] options)
    {
        var run = await _line.RunAsync(["sign", "oss://bucket/key", "--config_file=missing", .. options]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_token_on_the_command_line_belongs_to_the_key_in_the_environment()
    {
        (_line["OSS_ACCESS_KEY_ID"], _line["OSS_ACCESS_KEY_SECRET"], _line["OSS_SESSION_TOKEN"]) = ("A", "B", "other");

        var run = await _line.RunAsync("sign", "oss://bucket/key", "--host=127.0.0.1:1", "--sts_token=mine");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("security-token=mine", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_without_a_key_is_an_error()
    {
        _line["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "A";
        _line["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "B";

        var run = await _line.RunAsync("gs", "--host=127.0.0.1:1", "--sts_token=mine");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "--sts_token needs an access key: --id and --key, OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET, or the file "
                + $"{_line.ConfigFile}.\n",
            run.Error);
    }

    [Fact]
    public async Task An_id_without_a_key_is_an_error_even_if_the_file_has_both()
    {
        await _line.RunAsync("config", "--id=A", "--key=B");

        var run = await _line.RunAsync("gs", "--id=C");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("--id is given without --key", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_is_in_no_output()
    {
        _line["OSS_ACCESS_KEY_ID"] = "A";
        _line["OSS_ACCESS_KEY_SECRET"] = "hush-hush";

        // No server listens at port 1.
        var run = await _line.RunAsync("gs", "--host=127.0.0.1:1");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("hush", run.Output + run.Error, StringComparison.Ordinal);
    }
}
