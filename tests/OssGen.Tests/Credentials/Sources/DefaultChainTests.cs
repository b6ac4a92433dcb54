namespace OssGen.Tests.Credentials.Sources;

/// <summary>The order is that of Alibaba Cloud's credentials libraries: environment, OIDC, CLI, SDK file, ECS, URI.</summary>
public sealed class DefaultChainTests : IDisposable
{
    private static readonly string[] Order = ["environment", "oidc", "cli", "sdk", "ecs", "uri"];

    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_first_source_that_is_configured_is_used()
    {
        for (var first = 0; first < Order.Length; first++)
        {
            using var site = new SourceSite();
            site.Server.Role = null;
            foreach (var source in Order[first..])
            {
                Configure(site, source);
            }

            var credentials = await site.Providers.DefaultChain().GetCredentialsAsync();

            Assert.Equal(Order[first], Origin(site, credentials!));
        }
    }

    [Fact]
    public async Task Without_any_source_the_error_has_the_reason_of_each()
    {
        _site.Server.Fault = static _ => throw new HttpRequestException("No route to host");

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.DefaultChain().GetCredentialsAsync());

        Assert.Equal(
            "No credentials were found. "
                + "(1) The environment has no access key: neither OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET "
                + "nor ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are set. "
                + "(2) There is no OIDC role: ALIBABA_CLOUD_ROLE_ARN is not set. "
                + $"(3) The profile file {_site.PathOf(Path.Combine(".aliyun", "config.json"))} doesn't exist. "
                + $"(4) The profile file {_site.PathOf(Path.Combine(".alibabacloud", "credentials"))} doesn't exist. "
                + "(5) The metadata service (100.100.100.200) can't be reached: No route to host "
                + "(6) There is no credentials URI: ALIBABA_CLOUD_CREDENTIALS_URI is not set.",
            error.Message);
    }

    [Fact]
    public async Task A_machine_that_is_no_instance_waits_one_second()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _site.Server.Gate = cancellation =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        };
        var fetch = _site.Providers.DefaultChain().GetCredentialsAsync().AsTask();
        await asked.Task;

        _site.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<OssCredentialsException>(() => fetch);
        Assert.Single(_site.Server.Seen);
    }

    [Fact]
    public async Task Disabled_sources_are_not_asked()
    {
        Configure(_site, "cli");
        _site["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";
        _site["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.DefaultChain().GetCredentialsAsync());

        Assert.Contains(
            "(3) The profiles of aliyun CLI are disabled by ALIBABA_CLOUD_CLI_PROFILE_DISABLED.", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "(5) The metadata service is disabled by ALIBABA_CLOUD_ECS_METADATA_DISABLED.", error.Message, StringComparison.Ordinal);
        Assert.Empty(_site.Server.Seen);
    }

    [Fact]
    public async Task The_source_is_kept_even_if_another_appears_or_it_fails_later()
    {
        var chain = _site.Providers.DefaultChain();
        await chain.GetCredentialsAsync();
        Configure(_site, "environment");
        _site.Server.Role = null;
        _site.Time.Advance(TimeSpan.FromHours(2));

        var error = await Assert.ThrowsAsync<OssCredentialsException>(async () => await chain.GetCredentialsAsync());

        Assert.Equal("The instance has no RAM role.", error.Message);
    }

    [Fact]
    public async Task After_a_failure_all_sources_are_tried_again()
    {
        _site.Server.Role = null;
        var chain = _site.Providers.DefaultChain();
        await Assert.ThrowsAsync<OssCredentialsException>(async () => await chain.GetCredentialsAsync());

        Configure(_site, "environment");

        Assert.Equal("environment", (await chain.GetCredentialsAsync())!.AccessKeyId);
    }

    [Fact]
    public async Task A_chain_of_ones_own_takes_providers_of_any_kind()
    {
        var failing = OssCredentialsProvider.FromDelegate(static _ => throw new IOException("unreachable"));

        var anonymous = OssCredentialsProvider.FirstOf(failing, OssCredentialsProvider.Anonymous);
        var failed = OssCredentialsProvider.FirstOf(failing, failing);

        Assert.Null(await anonymous.GetCredentialsAsync());
        var error = await Assert.ThrowsAsync<OssCredentialsException>(async () => await failed.GetCredentialsAsync());
        Assert.Equal("No credentials were found. (1) IOException: unreachable (2) IOException: unreachable", error.Message);
    }

    [Fact]
    public void A_chain_needs_a_provider() => Assert.Throws<ArgumentException>(static () => OssCredentialsProvider.FirstOf());

    private static void Configure(SourceSite site, string source)
    {
        switch (source)
        {
            case "environment":
                (site["ALIBABA_CLOUD_ACCESS_KEY_ID"], site["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) = (source, "s");
                break;
            case "oidc":
                site["ALIBABA_CLOUD_ROLE_ARN"] = "arn";
                site["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "provider";
                site["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = site.Write("token", "a.b.c");
                break;
            case "cli":
                site.WriteProfile("\"mode\":\"AK\",\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"");
                break;
            case "sdk":
                site.Write(".alibabacloud/credentials", "[default]\ntype = access_key\naccess_key_id = sdk\naccess_key_secret = s\n");
                break;
            case "ecs":
                site.Server.Role = "web";
                break;
            default:
                site["ALIBABA_CLOUD_CREDENTIALS_URI"] = "http://credentials.test";
                break;
        }
    }

    private static string Origin(SourceSite site, OssCredentials credentials) => credentials.SecurityToken is null
        ? credentials.AccessKeyId
        : site.Server.Seen.Last().Uri.Host switch
        {
            SourceServer.Metadata => "ecs",
            "credentials.test" => "uri",
            _ => "oidc",
        };
}
