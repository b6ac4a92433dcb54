using Microsoft.Extensions.Configuration;
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

    [Fact]
    public async Task A_key_for_an_anonymous_client_without_a_region_is_not_used()
    {
        var seen = new SeenAuthorizations();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Oss:Endpoint"] = "files.example.com",
                ["Oss:Credentials:Anonymous"] = "true",
            })
            .Build();
        using var provider = EmulatedOss.Services(services =>
            services.AddOssClient(configuration.GetSection("Oss")).ConfigurePrimaryHttpMessageHandler(() => seen));
        var client = provider.GetRequiredService<OssClient>();

        configuration["Oss:Credentials:Anonymous"] = "false";
        configuration["Oss:Credentials:AccessKeyId"] = "id";
        configuration["Oss:Credentials:AccessKeySecret"] = "secret";
        Reload(configuration);
        await client.BucketExistsAsync("bucket");

        Assert.Equal([null], seen.Values);
    }

    // The monitor's own listener reads the options anew and throws what is wrong with them to whoever reloads.
    private static void Reload(IConfigurationRoot configuration) =>
        Record.Exception(configuration.Reload);

    private sealed class SeenAuthorizations : HttpMessageHandler
    {
        public List<string?> Values { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Values.Add(request.Headers.TryGetValues("Authorization", out var values) ? values.First() : null);
            var reply = new HttpResponseMessage(System.Net.HttpStatusCode.OK) { RequestMessage = request };
            reply.Headers.Add("x-oss-request-id", "id");
            return Task.FromResult(reply);
        }
    }
}
