using System.Text.Json;
using OssGen.Emulator.Callbacks;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The values that a callback tells its server about an upload.</summary>
public sealed class CallbackValueTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "callback-values";
    private const string Image = "f=${imageInfo.format}&w=${imageInfo.width}&h=${imageInfo.height}";

    private readonly OssClient _client = fixture.Client();

    public static TheoryData<string, string> Images { get; } = new()
    {
        // The beginnings of images, 258 pixels wide and 3 high.
        { "89504E470D0A1A0A0000000D494844520000010200000003", "f=png&w=258&h=3" },
        { "47494638396102010300", "f=gif&w=258&h=3" },
        { "474946383761020103000000", "f=gif&w=258&h=3" },
        { "424D000000000000000036000000280000000201000003000000", "f=bmp&w=258&h=3" },
        { "424D0000000000000000360000002800000002010000FDFFFFFF", "f=bmp&w=258&h=3" },
        { "424D00000000000000001A0000000C0000000201030000000000", "f=bmp&w=258&h=3" },
        { "FFD8FFE000044A46FFC4000400FFFFFFC20011080003010203", "f=jpg&w=258&h=3" },
        { "52494646000000005745425056503820000000000000009D012A02010300", "f=webp&w=258&h=3" },
        { "5249464600000000574542505650384C000000002F01810000000000000000", "f=webp&w=258&h=3" },
        { "524946460000000057454250565038580000000000000000010100020000", "f=webp&w=258&h=3" },
        // What is no image, or ends too early.
        { "68656C6C6F2C206F7373", "f=&w=&h=" },
        { "89504E470D0A1A0A00000000", "f=&w=&h=" },
        { "FFD8FFE0FFFF4A46", "f=&w=&h=" },
        { "FFD8FFE000004A46000000000000", "f=&w=&h=" },
        { "524946460000000057454250", "f=&w=&h=" },
        { "", "f=&w=&h=" },
    };

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Images))]
    public async Task Images_have_a_format_and_a_size(string content, string expected) =>
        Assert.Equal(expected, await PutAsync(Convert.FromHexString(content), Image));

    [Fact]
    public async Task Sizes_are_numbers_in_json()
    {
        var body = await PutAsync(
            Convert.FromHexString("47494638396102010300"), """{"f":${imageInfo.format},"w":${imageInfo.width}}""", "application/json");

        Assert.Equal("""{"f":"gif","w":258}""", body);
    }

    [Fact]
    public void Every_beginning_of_an_image_can_be_read()
    {
        foreach (var content in Images.Select(row => Convert.FromHexString((string)row[0])))
        {
            for (var length = 0; length < content.Length; length++)
            {
                var image = ImageHeader.Read(content.AsSpan(0, length));
                Assert.True(image is null or { Width: 258, Height: 3 });
            }
        }
    }

    [Fact]
    public async Task The_request_is_described()
    {
        await using var server = new CallbackServer("{}");
        var put = await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "key", Content = "hello, oss", Callback = Callback(server.Url, "${reqId} ${clientIp} ${operation}"),
        });

        Assert.EndsWith($"\r\n\r\n{put.Response.RequestId} 127.0.0.1 PutObject", Assert.Single(server.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_upload_is_named_as_such()
    {
        await using var server = new CallbackServer("{}");
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");
        await _client.UploadPartAsync(Bucket, "parts", 1, upload.UploadId, "hello, oss");

        await _client.CompleteMultipartUploadAsync(new()
        {
            Bucket = Bucket,
            Key = "parts",
            UploadId = upload.UploadId,
            CompleteAll = CompleteAll.Yes,
            Callback = Callback(server.Url, "${operation}"),
        });

        Assert.EndsWith("\r\n\r\nCompleteMultipartUpload", Assert.Single(server.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_named_as_such()
    {
        await using var server = new CallbackServer("{}");
        await _client.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        var callback = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Callback(server.Url, "${operation} ${clientIp}")));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("posted"), "key" },
            { new StringContent(callback), "callback" },
            { new ByteArrayContent([1]), "file", "a" },
        };
        using var response = await fixture.Http.PostAsync(new Uri(fixture.Emulator.Endpoint, Bucket), form);

        Assert.EndsWith("\r\n\r\nPostObject 127.0.0.1", Assert.Single(server.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_length_is_a_failure()
    {
        await using var server = new CallbackServer("{}", hasLength: false);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "no-length", Content = "hello, oss", Callback = Callback(server.Url, "x"),
        }).AsTask());

        Assert.Equal((203, "CallbackFailed"), (error.StatusCode, error.Code));
        Assert.Contains("Content-Length", error.ServiceMessage, StringComparison.Ordinal);
    }

    private static string Callback(string url, string body, string type = "application/x-www-form-urlencoded") =>
        JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["callbackUrl"] = url, ["callbackBody"] = body, ["callbackBodyType"] = type,
        });

    private async Task<string> PutAsync(byte[] content, string body, string type = "application/x-www-form-urlencoded")
    {
        await using var server = new CallbackServer("{}");
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "image", Content = content, Callback = Callback(server.Url, body, type),
        });
        return Assert.Single(server.Calls).Split("\r\n\r\n", 2)[1];
    }
}
