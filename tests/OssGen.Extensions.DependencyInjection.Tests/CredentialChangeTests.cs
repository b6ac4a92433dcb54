using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>Credentials that change while the app runs.</summary>
public sealed class CredentialChangeTests(EmulatedOss oss) : IClassFixture<EmulatedOss>
{
    [Fact]
    public async Task Changed_credentials_take_effect_with_the_next_call()
    {
        var configuration = oss.Configuration("id", "wrong");
        using var provider = EmulatedOss.Services(services => services.AddOssClient(configuration.GetSection("Oss")));
        var client = provider.GetRequiredService<OssClient>();
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.ListBucketsAsync());

        configuration["Oss:Credentials:AccessKeySecret"] = "secret";
        configuration.Reload();

        Assert.Single((await client.ListBucketsAsync()).Buckets);
    }

    [Theory]
    [InlineData("Oss:Credentials:AccessKeySecret", "")]
    [InlineData("Oss:Retry:MaxAttempts", "0")]
    [InlineData("Oss:Retry:MaxAttempts", "three")]
    public async Task Changed_options_that_are_invalid_keep_the_credentials_and_are_logged_once(string setting, string value)
    {
        using var logs = new CollectedLogs();
        var configuration = oss.Configuration();
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddLogging(logging => logging.AddProvider(logs));
            services.AddOssClient(configuration.GetSection("Oss"));
        });
        var client = provider.GetRequiredService<OssClient>();

        configuration[setting] = value;
        Reload(configuration);
        await client.ListBucketsAsync();
        await client.ListBucketsAsync();

        var logged = Assert.Single(logs.Lines, static line => line.Contains("previous credentials", StringComparison.Ordinal));
        Assert.Contains(setting.Split(':')[^1], logged, StringComparison.Ordinal);
    }

    // The monitor's own listener reads the options anew and throws what is wrong with them to whoever reloads.
    private static void Reload(Microsoft.Extensions.Configuration.IConfigurationRoot configuration) =>
        Record.Exception(configuration.Reload);
}
