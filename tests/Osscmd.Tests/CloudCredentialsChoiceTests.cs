namespace OssGen.Osscmd.Tests;

/// <summary>A source that is named is not replaced by another one.</summary>
public sealed class CloudCredentialsChoiceTests(EmulatorFixture oss) : CloudCredentialsTest(oss)
{
    [Fact]
    public async Task A_profile_is_looked_for_in_both_files()
    {
        Write(".aliyun/config.json", CliProfile);
        Write(".alibabacloud/credentials", SdkProfile);
        Line["ALIBABA_CLOUD_PROFILE"] = "default";

        await SucceedsAsync();
    }

    [Fact]
    public async Task A_profile_that_a_variable_names_is_not_replaced_by_another_source()
    {
        Write(".aliyun/config.json", """{"current":"a","profiles":[{"name":"a","mode":"AK"}]}""");
        Write(".alibabacloud/credentials", SdkProfile.Replace("default", "a", StringComparison.Ordinal));
        Line["ALIBABA_CLOUD_PROFILE"] = "a";

        await FailsAsync("has no access_key_id.");
    }

    [Fact]
    public async Task A_profile_is_not_looked_for_in_a_file_that_is_disabled()
    {
        Write(".aliyun/config.json", CliProfile);
        (Line["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"], Line["ALIBABA_CLOUD_PROFILE"]) = ("true", "a");

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
        Line[variable] = "/missing/file";

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
            Line[variable] = cli;
        }

        (Line["ALIBABA_CLOUD_CREDENTIALS_FILE"], Line["ALIBABA_CLOUD_PROFILE"]) = ("/missing/file", profile ?? "");

        await SucceedsAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("b")]
    public async Task A_missing_file_of_the_SDKs_is_named_if_that_of_aliyun_CLI_lacks_the_profile(string? profile)
    {
        var cli = Write(".aliyun/config.json", """{"current":"c","profiles":[{"name":"a","mode":"AK"}]}""");
        (Line["ALIBABA_CLOUD_CREDENTIALS_FILE"], Line["ALIBABA_CLOUD_PROFILE"]) = ("/missing/file", profile ?? "");

        var error = await FailsAsync(
            "The profile file /missing/file, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist. Correct the variable");

        Assert.Contains($"The profile file {cli} ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_of_the_SDKs_that_a_variable_names_is_not_replaced_by_another_source()
    {
        Line["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "/missing/file";
        Line["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://127.0.0.1:1/";

        var error = await FailsAsync(
            "The profile file /missing/file, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist.");

        Assert.DoesNotContain("127.0.0.1:1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_that_a_variable_names_is_not_replaced_by_another_source()
    {
        Line["ALIBABA_CLOUD_CONFIG_FILE"] = Write("profiles", "{}");
        Write(".alibabacloud/credentials", SdkProfile);

        await FailsAsync("has no profiles.");
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "ALIBABA_CLOUD_ROLE_ARN")]
    [InlineData("ALIBABA_CLOUD_OIDC_TOKEN_FILE", "ALIBABA_CLOUD_ROLE_ARN")]
    public async Task Half_an_OIDC_role_is_an_error(string variable, string missing)
    {
        Write(".alibabacloud/credentials", SdkProfile);
        Line[variable] = "x";

        await FailsAsync($"There is no OIDC role: {missing} is not set. It needs ALIBABA_CLOUD_ROLE_ARN, ");
    }

    [Fact]
    public async Task An_OIDC_role_is_not_replaced_by_another_source()
    {
        Write(".alibabacloud/credentials", SdkProfile);
        (Line["ALIBABA_CLOUD_ROLE_ARN"], Line["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"]) = ("r", "p");
        Line["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = "/missing/token";

        await FailsAsync("The file of the OIDC token can't be read");
    }

    [Fact]
    public async Task A_disabled_metadata_service_is_no_source()
    {
        (Line["ALIBABA_CLOUD_ECS_METADATA"], Line["ALIBABA_CLOUD_ECS_METADATA_DISABLED"]) = ("web", "true");

        await FailsAsync("can't get accessid/accesskey");
    }
}
