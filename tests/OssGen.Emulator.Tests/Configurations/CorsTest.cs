using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

/// <summary>A bucket with CORS rules, and requests of pages.</summary>
public abstract class CorsTest(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    protected const string Bucket = "cors-calls";

    protected EmulatorFixture Fixture { get; } = fixture;

    public async Task InitializeAsync()
    {
        await Fixture.Client().PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await Fixture.Client().PutBucketCorsAsync(
            Bucket,
            [
                new()
                {
                    AllowedOrigins = ["https://*.example.com"],
                    AllowedMethods = [CorsMethod.Get, CorsMethod.Put],
                    AllowedHeaders = ["x-oss-*", "Content-Type"],
                    ExposeHeaders = ["ETag", "x-oss-request-id"],
                    MaxAgeSeconds = 600,
                },
                new() { AllowedOrigins = ["*"], AllowedMethods = [CorsMethod.Get] },
            ]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static CorsRule Rule { get; } = new() { AllowedOrigins = ["https://example.org"], AllowedMethods = [CorsMethod.Get] };

    protected Task<HttpResponseMessage> BrowseAsync(string target, HttpMethod method, params (string Name, string Value)[] headers) =>
        BrowseAsync(new Uri(Fixture.Emulator.Endpoint, $"{Bucket}/{target}"), method, headers);

    protected async Task<HttpResponseMessage> BrowseAsync(Uri uri, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, uri);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Fixture.Http.SendAsync(request);
    }
}
