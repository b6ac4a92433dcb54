using System.Text.Json;
using OssGen.Emulator.Callbacks;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class CallbackTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "callbacks";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_upload_calls_back_and_answers_what_was_answered()
    {
        await using var server = new CallbackServer("""{"stored":true}""");

        var put = await _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "a b&文",
            Content = "hello, oss",
            ContentType = "text/plain",
            Callback = Callback(
                server.Url, "b=${bucket}&o=${object}&e=${etag}&s=${size}&m=${mimeType}&i=${imageInfo.height}&v=${x:my_var}"),
            CallbackVar = """{"x:my_var":"1 2"}""",
        });

        Assert.Equal("""{"stored":true}""", put.CallbackBody);
        var call = Assert.Single(server.Calls);
        Assert.StartsWith("POST /called HTTP/1.1\r\n", call, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded\r\n", call, StringComparison.Ordinal);
        Assert.EndsWith(
            "\r\n\r\nb=callbacks&o=a%20b%26%E6%96%87&e=B353A6AC7A6EE89236F6D56F81694BBB&s=10&m=text%2Fplain&i=&v=1%202",
            call,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_body_gets_its_values_as_json()
    {
        await using var server = new CallbackServer("{}");

        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "json \"1\"",
            Content = "hello, oss",
            Callback = JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["callbackUrl"] = server.Url,
                ["callbackHost"] = "my.host",
                ["callbackBody"] = """{"object":${object},"size":${size}}""",
                ["callbackBodyType"] = "application/json",
            }),
        });

        var call = Assert.Single(server.Calls);
        Assert.Contains("Host: my.host\r\n", call, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(call[call.IndexOf("\r\n\r\n", StringComparison.Ordinal)..]);
        Assert.Equal(
            ("json \"1\"", 10), (body.RootElement.GetProperty("object").GetString(), body.RootElement.GetProperty("size").GetInt32()));
    }

    [Fact]
    public async Task A_completed_upload_calls_back_with_the_whole_size()
    {
        await using var server = new CallbackServer("""{"done":1}""");
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");
        await _client.UploadPartAsync(Bucket, "parts", 1, upload.UploadId, "hello, oss");

        var completed = await _client.CompleteMultipartUploadAsync(new()
        {
            Bucket = Bucket,
            Key = "parts",
            UploadId = upload.UploadId,
            CompleteAll = CompleteAll.Yes,
            Callback = Callback(server.Url, "size=${size}"),
        });

        Assert.Equal("""{"done":1}""", completed.CallbackBody);
        Assert.EndsWith("size=10", Assert.Single(server.Calls), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "301 Moved", "Error status : 301.")]
    [InlineData("{}", "500 Oh", "Error status : 500.")]
    [InlineData("no json", "200 OK", "Response body is not valid json format.")]
    public async Task A_failed_callback_is_a_203_and_the_object_is_stored(string body, string status, string message)
    {
        await using var server = new CallbackServer(body, status);

        var error = await FailAsync("failed", server.Url);

        Assert.Equal((203, "CallbackFailed", message), (error.StatusCode, error.Code, error.ServiceMessage));
        Assert.True(await _client.ObjectExistsAsync(Bucket, "failed"));
    }

    [Fact]
    public async Task Nobody_but_this_machine_is_called()
    {
        var error = await FailAsync("far", "http://192.0.2.1/called");

        Assert.Equal((203, "CallbackFailed"), (error.StatusCode, error.Code));
        Assert.Contains("loopback", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_url_is_called_where_one_fails()
    {
        await using var bad = new CallbackServer("{}", "500 Oh");
        await using var good = new CallbackServer("""{"ok":1}""");

        var put = await _client.PutObjectAsync(
            new() { Bucket = Bucket, Key = "next", Content = "hello, oss", Callback = Callback($"{bad.Url};{good.Url}", "x") });

        Assert.Equal("""{"ok":1}""", put.CallbackBody);
        Assert.Single(bad.Calls);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_fails_in_time()
    {
        await using var server = new CallbackServer(body: null);
        var callback = new UploadCallback([new Uri(server.Url)], null, "x", IsJson: false, new Dictionary<string, string>());

        using var client = new CallbackClient(
            new CallbackPolicy(OssEmulatorCallbacks.Loopback, IsReachable: false), TimeSpan.FromMilliseconds(50));
        var outcome = await client.SendAsync(callback, "x", "127.0.0.1:1", default);

        Assert.StartsWith("Error status : -1.", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_without_its_prefix_fails_the_callback_of_an_object_that_is_stored()
    {
        await using var server = new CallbackServer("{}");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "prefix",
            Content = "hello, oss",
            Callback = Callback(server.Url, "v=${my_var}"),
            CallbackVar = """{"my_var":"1"}""",
        }).AsTask());

        Assert.Equal((203, "CallbackFailed"), (error.StatusCode, error.Code));
        Assert.True(await _client.ObjectExistsAsync(Bucket, "prefix"));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Empty_headers_are_no_callback_and_no_variables()
    {
        await using var server = new CallbackServer("""{"called":1}""");
        var put = new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "empty",
            Content = "hello, oss",
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-callback-var"] = "" },
        };

        var called = await _client.PutObjectAsync(put with { Callback = Callback(server.Url, "x") });
        var uncalled = await _client.PutObjectAsync(put with
        {
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-callback"] = "", ["x-oss-callback-var"] = "" },
        });

        Assert.Equal("""{"called":1}""", called.CallbackBody);
        Assert.Equal("", uncalled.CallbackBody);
    }

    [Fact]
    public async Task A_callback_of_the_request_that_initiates_an_upload_is_ignored()
    {
        await using var server = new CallbackServer("{}");
        var callback = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Callback(server.Url, "x")));

        var upload = await _client.InitiateMultipartUploadAsync(new()
        {
            Bucket = Bucket, Key = "initiated", ExtraHeaders = new Dictionary<string, string> { ["x-oss-callback"] = callback },
        });

        Assert.NotEmpty(upload.UploadId);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_presigned_url_holds_the_callback()
    {
        await using var server = new CallbackServer("""{"stored":true}""");
        var presigned = _client.Presign(
            new PutObjectRequest { Bucket = Bucket, Key = "presigned", Callback = Callback(server.Url, "x"), TrafficLimit = 819_200 },
            TimeSpan.FromMinutes(1));

        using var response = await fixture.Http.PutAsync(presigned.Uri, new ByteArrayContent([]));

        Assert.Equal("""{"stored":true}""", await response.Content.ReadAsStringAsync());
    }

    private static string Callback(string url, string body) =>
        JsonSerializer.Serialize(new Dictionary<string, string> { ["callbackUrl"] = url, ["callbackBody"] = body });

    private async Task<OssServiceException> FailAsync(string key, string url) =>
        await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = key, Content = "hello, oss", Callback = Callback(url, "x"),
        }).AsTask());
}
