using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OssGen.Extensions.DependencyInjection.Settings;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>The options that a configuration section sets.</summary>
public sealed class ConfigurationTests
{
    private static readonly string[] s_objects =
        [nameof(OssClientOptions.HttpInvoker), nameof(OssClientOptions.HttpHandler), nameof(OssClientOptions.TimeProvider),
            nameof(OssClientOptions.LoggerFactory), nameof(OssClientOptions.ConfigureHandler)];

    [Theory]
    [InlineData(typeof(OssClientOptions), typeof(ClientSection))]
    [InlineData(typeof(OssRetryOptions), typeof(RetrySection))]
    [InlineData(typeof(OssTimeoutOptions), typeof(TimeoutSection))]
    public void Every_option_that_text_can_express_has_a_setting(Type options, Type section) => Assert.Equal(
        Names(options).Except(s_objects).Order(StringComparer.Ordinal), Names(section).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Settings_are_the_options_of_the_client()
    {
        var options = Bound(
            ("Oss:Region", "cn-beijing"),
            ("Oss:Product", "oss-cloudbox"),
            ("Oss:AccountId", "1234567890123456"),
            ("Oss:Endpoint", "oss-cn-beijing.aliyuncs.com"),
            ("Oss:Network", "internal"),
            ("Oss:Addressing", "path"),
            ("Oss:SignatureVersion", "v4"),
            ("Oss:ExpectContinueAbove", "65536"),
            ("Oss:VerifyUploads", "false"),
            ("Oss:VerifyDownloads", "false"),
            ("Oss:RequireRequestId", "false"),
            ("Oss:Retry:MaxAttempts", "7"),
            ("Oss:Retry:MaxElapsed", "00:00:50"),
            ("Oss:Retry:BaseDelay", "00:00:01"),
            ("Oss:Retry:MaxDelay", "00:00:05"),
            ("Oss:Timeouts:Connect", "00:00:02"),
            ("Oss:Timeouts:ResponseHeaders", "00:00:03"),
            ("Oss:Timeouts:Idle", "00:00:04"),
            ("Oss:Timeouts:Document", "00:00:06"),
            ("Oss:Credentials:AccessKeyId", "key-id"),
            ("Oss:Credentials:AccessKeySecret", "key-secret"),
            ("Oss:Credentials:SecurityToken", "token"));

        Assert.Equal(
            ("cn-beijing", "oss-cloudbox", "1234567890123456", "oss-cn-beijing.aliyuncs.com"),
            (options.Region, options.Product, options.AccountId, options.Endpoint));
        Assert.Equal(
            (OssNetwork.Internal, OssAddressingStyle.Path, OssSignatureVersion.V4, 65_536L),
            (options.Network, options.Addressing, options.SignatureVersion, options.ExpectContinueAbove));
        Assert.Equal((false, false, false), (options.VerifyUploads, options.VerifyDownloads, options.RequireRequestId));
        Assert.Equal(
            (7, Seconds(50), Seconds(1), Seconds(5)),
            (options.Retry.MaxAttempts, options.Retry.MaxElapsed, options.Retry.BaseDelay, options.Retry.MaxDelay));
        Assert.Equal(
            (Seconds(2), Seconds(3), Seconds(4), Seconds(6)),
            (options.Timeouts.Connect, options.Timeouts.ResponseHeaders, options.Timeouts.Idle, options.Timeouts.Document));
        var credentials = await options.Credentials!.GetCredentialsAsync();
        Assert.Equal(
            ("key-id", "key-secret", "token"), (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
    }

    [Fact]
    public void Settings_that_are_missing_leave_the_defaults()
    {
        var options = Bound(("Oss:Region", "cn-hangzhou"));

        var defaults = new OssClientOptions();
        Assert.Equal(
            (defaults.ExpectContinueAbove, true, defaults.Retry.MaxAttempts, defaults.Timeouts.Idle),
            (options.ExpectContinueAbove, options.VerifyUploads, options.Retry.MaxAttempts, options.Timeouts.Idle));
        Assert.Null(options.Credentials);
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_is_named_with_the_remedy()
    {
        const string Name = "a profile that no file has";
        var credentials = Bound(("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:Profile", Name)).Credentials!;

        var error = await Assert.ThrowsAsync<OssCredentialsException>(async () => await credentials.GetCredentialsAsync());

        Assert.StartsWith($"There is no profile '{Name}'. The profile file ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Name one that exists (in ALIBABA_CLOUD_PROFILE, the configuration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anonymous_credentials_send_unsigned_requests() =>
        Assert.Same(
            OssCredentialsProvider.Anonymous, Bound(("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:Anonymous", "true")).Credentials);

    [Fact]
    public void A_proxy_has_an_address_and_credentials()
    {
        var proxy = Bound(
            ("Oss:Region", "cn-hangzhou"),
            ("Oss:Proxy:Address", "http://proxy.example:3128"),
            ("Oss:Proxy:UserName", "user"),
            ("Oss:Proxy:Password", "password")).Proxy!;

        var oss = new Uri("https://oss-cn-hangzhou.aliyuncs.com");
        Assert.Equal(new Uri("http://proxy.example:3128"), proxy.GetProxy(oss));
        Assert.Equal("password", proxy.Credentials!.GetCredential(oss, "Basic")!.Password);
    }

    [Theory]
    [InlineData("")]
    [InlineData("proxy.example:3128")]
    [InlineData("ftp://proxy.example")]
    [InlineData("http://user:hidden@proxy.example")]
    public void A_proxy_without_a_valid_address_is_refused(string address)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Bound(
            ("Oss:Region", "cn-hangzhou"), ("Oss:Proxy:BypassOnLocal", "true"), ("Oss:Proxy:Address", address)));

        Assert.StartsWith("The configuration section Oss:Proxy has no valid Address.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_chain_is_used_when_the_section_says_so() =>
        Assert.Same(
            OssCredentialsProvider.Default, Bound(("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:DefaultChain", "true")).Credentials);

    [Fact]
    public async Task A_profile_that_does_not_exist_fails_the_call_that_needs_it()
    {
        var options = Bound(("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:Profile", "no-such-profile"));

        await Assert.ThrowsAsync<OssCredentialsException>(async () => await options.Credentials!.GetCredentialsAsync());
    }

    [Theory]
    [InlineData("Oss:Regoin", "cn-hangzhou", "Regoin")]
    [InlineData("Oss:Retry:Attempts", "3", "Attempts")]
    [InlineData("Oss:Timeouts:Idle", "a minute", "Oss:Timeouts:Idle")]
    [InlineData("Oss:Addressing", "dns", "Oss:Addressing")]
    public void A_setting_that_is_unknown_or_malformed_is_named(string setting, string value, string named)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Bound((setting, value)));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessKeyId", "id", "The configuration section Oss:Credentials has no AccessKeySecret.")]
    [InlineData("AccessKeySecret", "hidden", "The configuration section Oss:Credentials has no AccessKeyId.")]
    [InlineData("SecurityToken", "hidden", "The configuration section Oss:Credentials has no AccessKeyId.")]
    public void Credentials_that_are_incomplete_are_refused(string setting, string value, string message)
    {
        var error = Assert.Throws<OptionsValidationException>(
            () => Bound(("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:" + setting, value)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anonymous", "true", "Anonymous and an access key")]
    [InlineData("DefaultChain", "true", "DefaultChain and an access key")]
    [InlineData("Profile", "app", "Profile and an access key")]
    public void Credentials_that_contradict_each_other_are_refused(string setting, string value, string kinds)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Bound(
            ("Oss:Region", "cn-hangzhou"), ("Oss:Credentials:" + setting, value), ("Oss:Credentials:AccessKeyId", "id")));

        Assert.Equal($"The configuration section Oss:Credentials has both {kinds}. Remove one of them.", error.Message);
    }

    private static IEnumerable<string> Names(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name);

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static OssClientOptions Bound(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddOssClient(configuration.GetSection("Oss"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<OssClientOptions>>().CurrentValue;
    }
}
