using System.Net;
using System.Text;
using System.Text.Json;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A small form can't make the emulator create a large text.</summary>
public sealed class FormBombTests : IAsyncLifetime
{
    private const string Bucket = "bombed";

    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        using var client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    // Together, these would be a key of 2 GB.
    [Fact]
    public async Task A_key_with_many_file_names_is_refused()
    {
        var (status, text) = await PostAsync(
            new string('f', 20_000), ("key", string.Concat(Enumerable.Repeat("${filename}", 100_000))));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("<Code>InvalidObjectName</Code>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_several_file_names_is_allowed()
    {
        var (status, _) = await PostAsync("a.txt", ("key", "${filename}/${filename}"));

        Assert.Equal(HttpStatusCode.NoContent, status);
    }

    // Together, these would be a body of 600 MB.
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_callback_with_many_long_variables_is_not_sent(string type)
    {
        var callback = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["callbackUrl"] = "http://127.0.0.1:1/",
            ["callbackBody"] = string.Concat(Enumerable.Repeat("${x:a}", 300)),
            ["callbackBodyType"] = type,
        });

        var (status, text) = await PostAsync(
            "a.txt", ("key", "called"), ("callback", Convert.ToBase64String(callback)), ("x:a", new string('é', 1_000_000)));

        Assert.Equal(HttpStatusCode.NonAuthoritativeInformation, status);
        Assert.Contains("The body of the callback has more than", text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string fileName, params (string Name, string Value)[] fields)
    {
        const string Boundary = "boundary";
        var form = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            form.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        form.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{fileName}\"\r\n\r\nx");
        form.Append($"\r\n--{Boundary}--\r\n");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form.ToString()));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
