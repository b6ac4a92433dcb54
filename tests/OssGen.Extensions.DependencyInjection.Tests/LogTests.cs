using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>What the client and its HTTP client log at the most detailed level.</summary>
public sealed class LogTests(EmulatedOss oss) : IClassFixture<EmulatedOss>
{
    private const string Token = "secret-token-of-sts";

    [Fact]
    public async Task No_secret_of_headers_or_presigned_URLs_is_logged()
    {
        using var logs = new CollectedLogs();
        var configuration = oss.Configuration();
        configuration["Oss:Credentials:SecurityToken"] = Token;
        using var provider = EmulatedOss.Services(services =>
        {
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
            services.AddOssClient(configuration.GetSection("Oss"));
        });
        var client = provider.GetRequiredService<OssClient>();

        await Record.ExceptionAsync(async () => await client.ListBucketsAsync());
        await Record.ExceptionAsync(async () => await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = EmulatedOss.Bucket,
            Key = "encrypted",
            Content = OssContent.FromString("text"),
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-server-side-encryption-customer-key"] = "key-of-the-customer" },
        }));
        var signed = client.Presign(new GetObjectRequest { Bucket = EmulatedOss.Bucket, Key = "1" }, TimeSpan.FromMinutes(1));
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("OssGen");
        using var response = await http.GetAsync(signed.Uri);

        Assert.Contains(logs.Lines, static line => line.StartsWith("System.Net.Http.HttpClient.OssGen", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.Contains("User-Agent", StringComparison.OrdinalIgnoreCase));
        var signature = signed.Url[(signed.Url.IndexOf("x-oss-signature=", StringComparison.Ordinal) + "x-oss-signature=".Length)..];
        Assert.All(
            logs.Lines,
            line => Assert.True(!Secrets(signature).Any(secret => line.Contains(secret, StringComparison.Ordinal)), line));
    }

    private static string[] Secrets(string signature) =>
        [Token, "key-of-the-customer", signature.Split('&')[0], "Credential=id", "x-oss-signature="];
}
