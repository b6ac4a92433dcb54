using OssGen.TestSupport.Programs;

namespace OssGen.Osscmd.Tests;

/// <summary>Credentials of Alibaba Cloud's other tools, which are used where osscmd itself isn't configured.</summary>
public sealed class CloudCredentialsTests(EmulatorFixture oss) : CloudCredentialsTest(oss)
{
    [Fact]
    public async Task The_variables_of_Alibaba_Cloud_are_used()
    {
        (Line["ALIBABA_CLOUD_ACCESS_KEY_ID"], Line["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) = ("ID", "SECRET");

        await SucceedsAsync();
    }

    [Fact]
    public async Task Half_a_key_in_the_environment_is_an_error()
    {
        Line["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "ID";

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
        Line[variable] = Write("profiles", content);

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
        Line["ALIBABA_CLOUD_PROFILE"] = "b";

        await SucceedsAsync();
    }

    [Fact]
    public async Task The_configuration_file_of_osscmd_comes_first()
    {
        await Line.RunAsync("config", "--id=ID", "--key=SECRET");
        (Line["ALIBABA_CLOUD_ACCESS_KEY_ID"], Line["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) = ("unknown", "wrong");

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

        await FailsAsync($"The profile 'a' in {Path.Combine(Line.Home, ".aliyun/config.json")} has no access_key_id.");
    }

    [Fact]
    public async Task A_URI_that_a_variable_names_is_asked()
    {
        // No server listens at port 1.
        Line["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1:1/hush-hush";

        var error = await FailsAsync("The credentials URI (http://127.0.0.1) can't be reached");

        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ROLE_ARN", "arn")]
    [InlineData("ALIBABA_CLOUD_ECS_METADATA", " ")]
    [InlineData("ALIBABA_CLOUD_PROFILE", " ")]
    public async Task A_variable_that_names_no_source_leaves_osscmd_without_credentials(string variable, string value)
    {
        Line[variable] = value;

        await FailsAsync("can't get accessid/accesskey, setup use : config --id=accessid --key=accesskey\n");
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named_with_the_files_and_their_profiles_and_the_remedy()
    {
        Write(".aliyun/config.json", CliProfile);
        Line["ALIBABA_CLOUD_PROFILE"] = "b";

        await FailsAsync(
            "There is no profile 'b', which ALIBABA_CLOUD_PROFILE names. "
                + $"The profile file {Path.Combine(Line.Home, ".aliyun/config.json")} has the profile 'a'. "
                + $"The profile file {Path.Combine(Line.Home, ".alibabacloud/credentials")} doesn't exist. "
                + "Name one that exists (in "
                + "ALIBABA_CLOUD_PROFILE, the configuration or the call), or add it, for example with 'aliyun configure --profile b'.");
    }
}
