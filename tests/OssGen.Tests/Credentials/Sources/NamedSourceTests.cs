namespace OssGen.Tests.Credentials.Sources;

/// <summary>A chain doesn't replace a source that was asked for by name with another identity.</summary>
public sealed class NamedSourceTests : IDisposable
{
    private const string Stop = " The sources after this one weren't tried, because it was asked for by name.";

    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("OSS_ACCESS_KEY_ID", "The environment variable OSS_ACCESS_KEY_SECRET is not set")]
    [InlineData("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "There is no OIDC role: ALIBABA_CLOUD_ROLE_ARN is not set")]
    [InlineData("ALIBABA_CLOUD_OIDC_TOKEN_FILE", "There is no OIDC role: ALIBABA_CLOUD_ROLE_ARN is not set")]
    [InlineData("ALIBABA_CLOUD_PROFILE", "There is no profile 'x', which ALIBABA_CLOUD_PROFILE names")]
    [InlineData("ALIBABA_CLOUD_CONFIG_FILE", "The profile file x, which ALIBABA_CLOUD_CONFIG_FILE names, doesn't exist")]
    [InlineData("ALIBABA_CLOUD_CREDENTIALS_FILE", "The profile file x, which ALIBABA_CLOUD_CREDENTIALS_FILE names, doesn't exist")]
    public async Task The_default_chain_ends_with_a_missing_source_that_a_variable_names(string variable, string reason)
    {
        _site[variable] = "x";

        var error = await FailsAsync(_site.Providers.DefaultChain());

        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.Contains(Stop, error, StringComparison.Ordinal);
        Assert.Empty(_site.Server.Seen);
    }

    [Fact]
    public async Task The_default_chain_ends_with_a_role_that_the_instance_does_not_have()
    {
        _site["ALIBABA_CLOUD_ECS_METADATA"] = "other";
        _site["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://credentials.test";

        Assert.StartsWith(
            "The instance doesn't have the RAM role other." + Stop,
            await FailsAsync(_site.Providers.DefaultChain()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_alone_is_no_OIDC_role()
    {
        _site["ALIBABA_CLOUD_ROLE_ARN"] = "arn";

        Assert.Equal("id1", (await _site.Providers.DefaultChain().GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task The_default_chain_looks_in_both_files_for_a_profile_that_a_variable_names()
    {
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
        _site.Write(".alibabacloud/credentials", "[x]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");
        _site["ALIBABA_CLOUD_PROFILE"] = "x";

        Assert.Equal("sdk", (await _site.Providers.DefaultChain().GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task A_broken_profile_that_a_variable_names_is_not_replaced_by_its_namesake_in_the_other_file()
    {
        _site.WriteProfile("\"mode\":\"AK\"");
        _site.Write(".alibabacloud/credentials", "[it]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");
        _site["ALIBABA_CLOUD_PROFILE"] = "it";

        Assert.Contains("has no access_key_id." + Stop, await FailsAsync(_site.Providers.DefaultChain()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profiles_of_aliyun_CLI_are_not_searched_where_they_are_disabled()
    {
        _site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
        _site["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        _site["ALIBABA_CLOUD_PROFILE"] = "it";

        Assert.StartsWith(
            "There is no profile 'it', which ALIBABA_CLOUD_PROFILE names. The profiles of aliyun CLI are disabled by "
                + "ALIBABA_CLOUD_CLI_PROFILE_DISABLED.",
            await FailsAsync(_site.Providers.DefaultChain()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_usual_file_that_nobody_named_is_passed_over()
    {
        _site.Write(".aliyun/config.json", "{");

        Assert.Equal("id1", (await _site.Providers.DefaultChain().GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task A_chain_of_ones_own_continues_after_a_missing_profile_and_ends_with_a_broken_one()
    {
        _site.WriteProfile("\"mode\":\"AK\"");

        var missing = OssCredentialsProvider.FirstOf(_site.Providers.FromProfile("x", []), _site.Providers.EcsRole(roleName: null));
        var broken = OssCredentialsProvider.FirstOf(_site.Providers.FromProfile("it", []), _site.Providers.EcsRole(roleName: null));

        Assert.Equal("id1", (await missing.GetCredentialsAsync())!.AccessKeyId);
        Assert.EndsWith("has no access_key_id." + Stop, await FailsAsync(broken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_hangs_ends_a_chain_that_named_it()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.WriteProfile("\"mode\":\"CredentialsURI\",\"credentials_uri\":\"http://credentials.test/\"");
        _site.Server.Gate = cancellation =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        };
        var chain = OssCredentialsProvider.FirstOf(_site.Providers.FromProfile("it", []), OssCredentialsProvider.Anonymous);
        var fetch = chain.GetCredentialsAsync().AsTask();
        await asked.Task;

        _site.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.EndsWith(Stop, (await Assert.ThrowsAsync<OssCredentialsException>(() => fetch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_metadata_service_is_skipped_although_a_variable_names_its_role()
    {
        _site["ALIBABA_CLOUD_ECS_METADATA"] = "web";
        _site["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
        _site["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://credentials.test";

        Assert.Equal("id1", (await _site.Providers.DefaultChain().GetCredentialsAsync())!.AccessKeyId);
        Assert.DoesNotContain(_site.Server.Seen, static request => request.Uri.Host == SourceServer.Metadata);
    }

    [Fact]
    public async Task An_OIDC_role_that_code_describes_is_not_named_by_the_variables_of_the_pod()
    {
        _site["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "pod";
        _site["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = "/pod/token";
        var options = new OssOidcRoleOptions { RoleArn = "r", ProviderArn = "p", TokenFile = _site.PathOf("missing") };

        var ofCode = OssCredentialsProvider.FirstOf(_site.Providers.OidcRole(options), _site.Providers.EcsRole(roleName: null));
        var ofPod = OssCredentialsProvider.FirstOf(
            _site.Providers.OidcRole(options with { TokenFile = null }), _site.Providers.EcsRole(roleName: null));

        Assert.Equal("id1", (await ofCode.GetCredentialsAsync())!.AccessKeyId);
        Assert.Contains(Stop, await FailsAsync(ofPod), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_OIDC_role_whose_ARN_alone_is_a_variable_is_named_by_it()
    {
        _site["ALIBABA_CLOUD_ROLE_ARN"] = "arn";
        var options = new OssOidcRoleOptions { ProviderArn = "p", TokenFile = _site.PathOf("missing") };

        var chain = OssCredentialsProvider.FirstOf(_site.Providers.OidcRole(options), _site.Providers.EcsRole(roleName: null));

        Assert.Contains(Stop, await FailsAsync(chain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_of_the_sources_before_the_named_one_are_part_of_the_message()
    {
        _site.WriteProfile("\"mode\":\"AK\"");
        var failing = OssCredentialsProvider.FromDelegate(static _ => throw new IOException("unreachable"));
        var profile = _site.Providers.FromProfile("it", []);

        var error = await FailsAsync(OssCredentialsProvider.FirstOf(
            failing, OssCredentialsProvider.FirstOf(_site.Providers.FromEnvironment(), profile, failing), failing));
        var last = await FailsAsync(OssCredentialsProvider.FirstOf(failing, profile));

        var reason = $"The profile 'it' in {_site.PathOf(Path.Combine(".aliyun", "config.json"))} has no access_key_id.";
        Assert.StartsWith(
            $"{reason}{Stop} Before it: (1) The environment has no access key", error, StringComparison.Ordinal);
        Assert.EndsWith(" Before it: (1) IOException: unreachable", error, StringComparison.Ordinal);
        Assert.Equal($"{reason} Before it: (1) IOException: unreachable", last);
    }

    [Fact]
    public async Task A_chain_in_a_chain_ends_both()
    {
        _site["OSS_ACCESS_KEY_ID"] = "half";

        var error = await FailsAsync(OssCredentialsProvider.FirstOf(_site.Providers.DefaultChain(), OssCredentialsProvider.Anonymous));

        Assert.Equal($"The environment variable OSS_ACCESS_KEY_SECRET is not set, although OSS_ACCESS_KEY_ID is.{Stop}", error);
    }

    private static async Task<string> FailsAsync(OssCredentialsProvider provider) =>
        (await Assert.ThrowsAsync<OssCredentialsException>(async () => await provider.GetCredentialsAsync())).Message;
}
