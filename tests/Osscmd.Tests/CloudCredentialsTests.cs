using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests;

/// <summary>Credentials of Alibaba Cloud's other tools, which are used where osscmd itself isn't configured.</summary>
public sealed class CloudCredentialsTests(EmulatorFixture oss) : IClassFixture<EmulatorFixture>, IDisposable
{
    private const string CliProfile =
        """{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"ID","access_key_secret":"SECRET"}]}""";

    private const string SdkProfile = "[default]\ntype = access_key\naccess_key_id = ID\naccess_key_secret = SECRET\n";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task The_variables_of_Alibaba_Cloud_are_used()
    {
        (_line["ALIBABA_CLOUD_ACCESS_KEY_ID"], _line["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) = ("ID", "SECRET");

        await SucceedsAsync();
    }

    [Fact]
    public async Task Half_a_key_in_the_environment_is_an_error()
    {
        _line["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "ID";

        await FailsAsync(
            "The environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set, although ALIBABA_CLOUD_ACCESS_KEY_ID is.");
    }

    [Theory]
    [InlineData(".aliyun/config.json", CliProfile)]
    [InlineData(".alibabacloud/credentials", SdkProfile)]
    [InlineData(".alibabacloud/credentials.ini", SdkProfile)]
    public async Task The_profiles_of_other_tools_are_used(string file, string content)
    {
        Write(file, content);

        await SucceedsAsync();
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE", CliProfile)]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_FILE", SdkProfile)]
    public async Task A_variable_has_the_path_of_the_file(string variable, string content)
    {
        _line[variable] = Write("profiles", content);

        await SucceedsAsync();
    }

    [UnixFact]
    public async Task A_profile_may_name_a_program()
    {
        var program = Write("program", "#!/bin/sh\necho '{\"mode\":\"AK\",\"access_key_id\":\"ID\",\"access_key_secret\":\"SECRET\"}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Write(
            ".aliyun/config.json",
            $$"""{"current":"a","profiles":[{"name":"a","mode":"AK"},{"name":"b","mode":"External","process_command":"{{program}}"}]}""");
        _line["ALIBABA_CLOUD_PROFILE"] = "b";

        await SucceedsAsync();
    }

    [Fact]
    public async Task The_configuration_file_of_osscmd_comes_first()
    {
        await _line.RunAsync("config", "--id=ID", "--key=SECRET");
        (_line["ALIBABA_CLOUD_ACCESS_KEY_ID"], _line["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) = ("unknown", "wrong");

        await SucceedsAsync();
    }

    [Fact]
    public async Task The_next_file_is_used_if_the_first_has_no_key()
    {
        Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"","access_key_secret":""}]}""");
        Write(".alibabacloud/credentials", SdkProfile);

        await SucceedsAsync();
    }

    [Fact]
    public async Task A_profile_without_a_key_is_named()
    {
        Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a","mode":"AK"}]}""");

        await FailsAsync($"The profile 'a' in {Path.Combine(_line.Home, ".aliyun/config.json")} has no access_key_id.");
    }

    [Fact]
    public async Task A_URI_that_a_variable_names_is_asked()
    {
        // No server listens at port 1.
        _line["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1:1/hush-hush";

        var error = await FailsAsync("The credentials URI (http://127.0.0.1) can't be reached");

        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ROLE_ARN", "arn")]
    [InlineData("ALIBABA_CLOUD_ECS_METADATA", " ")]
    [InlineData("ALIBABA_CLOUD_PROFILE", " ")]
    public async Task A_variable_that_names_no_source_leaves_osscmd_without_credentials(string variable, string value)
    {
        _line[variable] = value;

        await FailsAsync("can't get accessid/accesskey, setup use : config --id=accessid --key=accesskey\n");
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named_with_the_files_and_their_profiles_and_the_remedy()
    {
        Write(".aliyun/config.json", CliProfile);
        _line["ALIBABA_CLOUD_PROFILE"] = "b";

        await FailsAsync(
            "There is no profile 'b', which ALIBABA_CLOUD_PROFILE names. "
                + $"The profile file {Path.Combine(_line.Home, ".aliyun/config.json")} has the profile 'a'. "
                + $"The profile file {Path.Combine(_line.Home, ".alibabacloud/credentials")} doesn't exist. "
                + "Name one that exists (in "
                + "ALIBABA_CLOUD_PROFILE, the configuration or the call), or add it, for example with 'aliyun configure --profile b'.");
    }

    [Fact]
    public async Task A_profile_is_looked_for_in_both_files()
    {
        Write(".aliyun/config.json", CliProfile);
        Write(".alibabacloud/credentials", SdkProfile);
        _line["ALIBABA_CLOUD_PROFILE"] = "default";

        await SucceedsAsync();
    }

    [Fact]
    public async Task A_profile_that_a_variable_names_is_not_replaced_by_another_source()
    {
        Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a","mode":"AK"}]}""");
        Write(".alibabacloud/credentials", SdkProfile.Replace("default", "a", StringComparison.Ordinal));
        _line["ALIBABA_CLOUD_PROFILE"] = "a";

        await FailsAsync("has no access_key_id.");
    }

    [Fact]
    public async Task A_profile_is_not_looked_for_in_a_file_that_is_disabled()
    {
        Write(".aliyun/config.json", CliProfile);
        (_line["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"], _line["ALIBABA_CLOUD_PROFILE"]) = ("true", "a");

        await FailsAsync(
            "There is no profile 'a', which ALIBABA_CLOUD_PROFILE names. The profiles of aliyun CLI are disabled by "
                + "ALIBABA_CLOUD_CLI_PROFILE_DISABLED. The profile file ");
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE")]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_FILE")]
    public async Task A_file_that_a_variable_names_must_exist(string variable)
    {
        Write(".alibabacloud/credentials", SdkProfile);
        _line[variable] = "/missing/file";

        await FailsAsync(
            $"The profile file /missing/file, which {variable} names, doesn't exist. Correct the variable, or remove it.");
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE", null)]
    [InlineData(null, null)]
    [InlineData(null, "a")]
    public async Task A_file_of_the_SDKs_is_not_looked_at_if_that_of_aliyun_CLI_has_the_profile(string? variable, string? profile)
    {
        var cli = Write(".aliyun/config.json", CliProfile);
        if (variable is not null)
        {
            _line[variable] = cli;
        }

        (_line["ALIBABA_CLOUD_CREDENTIALS_FILE"], _line["ALIBABA_CLOUD_PROFILE"]) = ("/missing/file", profile ?? "");

        await SucceedsAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("b")]
    public async Task A_missing_file_of_the_SDKs_is_named_if_that_of_aliyun_CLI_lacks_the_profile(string? profile)
    {
        var cli = Write(".aliyun/config.json", """{"current":"c","profiles":[{"name":"a","mode":"AK"}]}""");
        (_line["ALIBABA_CLOUD_CREDENTIALS_FILE"], _line["ALIBABA_CLOUD_PROFILE"]) = ("/missing/file", profile ?? "");

        var error = await FailsAsync(
            "The profile file /missing/file, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist. Correct the variable");

        Assert.Contains($"The profile file {cli} ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_of_the_SDKs_that_a_variable_names_is_not_replaced_by_another_source()
    {
        _line["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "/missing/file";
        _line["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1:1/";

        var error = await FailsAsync(
            "The profile file /missing/file, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist.");

        Assert.DoesNotContain("127.0.0.1:1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_that_a_variable_names_is_not_replaced_by_another_source()
    {
        _line["ALIBABA_CLOUD_CONFIG_FILE"] = Write("profiles", "{}");
        Write(".alibabacloud/credentials", SdkProfile);

        await FailsAsync("has no profiles.");
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "ALIBABA_CLOUD_ROLE_ARN")]
    [InlineData("ALIBABA_CLOUD_OIDC_TOKEN_FILE", "ALIBABA_CLOUD_ROLE_ARN")]
    public async Task Half_an_OIDC_role_is_an_error(string variable, string missing)
    {
        Write(".alibabacloud/credentials", SdkProfile);
        _line[variable] = "x";

        await FailsAsync($"There is no OIDC role: {missing} is not set. It needs ALIBABA_CLOUD_ROLE_ARN, ");
    }

    [Fact]
    public async Task An_OIDC_role_is_not_replaced_by_another_source()
    {
        Write(".alibabacloud/credentials", SdkProfile);
        (_line["ALIBABA_CLOUD_ROLE_ARN"], _line["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"]) = ("r", "p");
        _line["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = "/missing/token";

        await FailsAsync("The file of the OIDC token can't be read");
    }

    [Fact]
    public async Task A_disabled_metadata_service_is_no_source()
    {
        (_line["ALIBABA_CLOUD_ECS_METADATA"], _line["ALIBABA_CLOUD_ECS_METADATA_DISABLED"]) = ("web", "true");

        await FailsAsync("can't get accessid/accesskey");
    }

    private async Task SucceedsAsync()
    {
        var run = await _line.RunAsync("gs", $"--host={oss.Host}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private async Task<string> FailsAsync(string reason)
    {
        var run = await _line.RunAsync("gs", $"--host={oss.Host}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        return run.Error;
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_line.Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
