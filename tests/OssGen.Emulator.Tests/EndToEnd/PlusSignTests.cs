using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>In the path of a URL and in the headers that contain a key, <c>+</c> is a space, and <c>%2B</c> is a plus sign.</summary>
public sealed class PlusSignTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "plus-signs";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await _client.PutObjectAsync(Bucket, "a b", "space");
        await _client.PutObjectAsync(Bucket, "a+b", "plus");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(OssSignatureVersion.V1, "a b", "space")]
    [InlineData(OssSignatureVersion.V4, "a b", "space")]
    [InlineData(OssSignatureVersion.V1, "a+b", "plus")]
    [InlineData(OssSignatureVersion.V4, "a+b", "plus")]
    public async Task A_plus_in_a_signed_path_is_a_space(OssSignatureVersion version, string key, string content)
    {
        var presigned = await fixture.Client(version).PresignAsync(
            new GetObjectRequest { Bucket = Bucket, Key = key }, TimeSpan.FromMinutes(1));

        using var response = await fixture.Http.GetAsync(presigned.Url.Replace("a%20b", "a+b", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.OK, content), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("a+b", "space")]
    [InlineData("a%20b", "space")]
    [InlineData("a%2Bb", "plus")]
    public async Task A_plus_in_a_copy_source_is_a_space(string source, string content)
    {
        await PutAsync("copy", "x-oss-copy-source", $"/{Bucket}/{source}");

        Assert.Equal(content, await ReadAsync("copy"));
    }

    [Theory]
    [InlineData("a+b", "space")]
    [InlineData("a%20b", "space")]
    [InlineData("a%2Bb", "plus")]
    public async Task A_plus_in_the_target_of_a_link_is_a_space(string target, string content)
    {
        await PutAsync("link?symlink", "x-oss-symlink-target", target);

        Assert.Equal(content, await ReadAsync("link"));
    }

    private async Task PutAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(fixture.Emulator.Endpoint, $"{Bucket}/{path}"));
        request.Headers.Add(header, value);

        using var response = await fixture.Http.SendAsync(request);

        response.EnsureSuccessStatusCode();
    }

    private async Task<string> ReadAsync(string key)
    {
        await using var read = await _client.GetObjectAsync(Bucket, key);
        return await read.ReadAsStringAsync();
    }
}
