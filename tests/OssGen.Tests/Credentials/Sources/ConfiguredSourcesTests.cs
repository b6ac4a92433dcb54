namespace OssGen.Tests.Credentials.Sources;

/// <summary>The sources that a variable names or whose file exists, for tools that ask their user otherwise.</summary>
public sealed class ConfiguredSourcesTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(null, null)]
    [InlineData("ALIBABA_CLOUD_ROLE_ARN", "arn")]
    [InlineData("ALIBABA_CLOUD_PROFILE", " ")]
    [InlineData("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true")]
    public void Without_a_variable_or_a_file_nothing_is_configured(string? variable, string? value)
    {
        if (variable is not null)
        {
            _site[variable] = value;
        }

        Assert.Null(_site.Providers.Configured());
    }

    [Fact]
    public void A_disabled_metadata_service_is_not_configured()
    {
        _site["ALIBABA_CLOUD_ECS_METADATA"] = "web";
        _site["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";

        Assert.Null(_site.Providers.Configured());
    }

    [Fact]
    public void The_file_of_aliyun_CLI_is_not_configured_where_its_profiles_are_disabled()
    {
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
        _site["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";

        Assert.Null(_site.Providers.Configured());
    }

    [Fact]
    public async Task The_metadata_service_is_not_asked_unless_a_variable_names_its_role()
    {
        _site.WriteProfile("\"mode\":\"AK\"");

        var error = await FailsAsync();

        Assert.Equal($"The profile 'it' in {_site.PathOf(Path.Combine(".aliyun", "config.json"))} has no access_key_id.", error);
        Assert.Empty(_site.Server.Seen);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ECS_METADATA", "web")]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_URI", "http://credentials.test")]
    public async Task A_server_that_a_variable_names_is_asked(string variable, string value)
    {
        _site[variable] = value;

        Assert.Equal("id1", (await _site.Providers.Configured()!.GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task A_file_without_a_key_that_no_variable_names_is_passed_over()
    {
        _site.WriteProfile("\"mode\":\"AK\"");
        _site.Write(".alibabacloud/credentials", "[default]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");

        Assert.Equal("sdk", (await _site.Providers.Configured()!.GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task A_named_source_is_the_last_one()
    {
        _site["ALIBABA_CLOUD_CONFIG_FILE"] = "missing.json";
        _site["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://credentials.test";

        Assert.Equal(
            "The profile file missing.json, which ALIBABA_CLOUD_CONFIG_FILE names, doesn't exist. Correct the variable, or remove it.",
            await FailsAsync());
    }

    [Fact]
    public async Task A_missing_file_of_the_SDKs_is_named_with_what_the_file_of_aliyun_CLI_has()
    {
        _site.WriteProfile("\"mode\":\"AK\"");
        _site["ALIBABA_CLOUD_PROFILE"] = "x";
        _site["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "missing";

        Assert.Equal(
            "The profile file missing, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist. Correct the variable, or remove it. "
                + $"The profile file {_site.PathOf(Path.Combine(".aliyun", "config.json"))} has the profile 'it'.",
            await FailsAsync());
    }

    [Fact]
    public async Task Variables_and_the_home_folder_may_be_those_of_a_caller()
    {
        _site.Write("home/.alibabacloud/credentials", "[other]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");

        var provider = OssCredentialsProvider.FindConfigured(
            static variable => variable == "ALIBABA_CLOUD_PROFILE" ? "other" : null, _site.PathOf("home"));

        Assert.Equal("sdk", (await provider!.GetCredentialsAsync())!.AccessKeyId);
    }

    private async Task<string> FailsAsync() => (await Assert.ThrowsAsync<OssCredentialsException>(
        async () => await _site.Providers.Configured()!.GetCredentialsAsync())).Message;
}
