using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>
/// Every kind of upload gives the object a Content-Type by the same rule: what the caller specified, else that of the key's suffix, else
/// that of the file's name, else application/octet-stream.
/// </summary>
public sealed class ContentTypeTests : TransferTest
{
    private const string Default = "application/octet-stream";

    // What stores the content under a key, with a Content-Type unless that is null.
    private static readonly Dictionary<string, Func<ContentTypeTests, string, string?, Task>> s_kinds = new()
    {
        ["PutObject of text"] = (test, key, type) => test.PutAsync(key, type, "text"),
        ["PutObject of bytes"] = (test, key, type) => test.PutAsync(key, type, new byte[] { 1 }),
        ["PutObject of a stream"] = (test, key, type) => test.PutAsync(key, type, new MemoryStream([1])),
        ["PutObject of a factory"] =
            (test, key, type) => test.PutAsync(key, type, OssContent.FromFactory(static () => new MemoryStream([1]))),
        ["PutObject with progress"] =
            (test, key, type) => test.PutAsync(key, type, OssContent.FromString("text").WithProgress(new Progress<long>())),
        ["PutObject of a file"] = (test, key, type) => test.PutAsync(key, type, OssContent.FromFile(test.FileOf(Bytes(1)))),
        ["InitiateMultipartUpload"] = (test, key, type) => test.Client().InitiateMultipartUploadAsync(
            new() { Bucket = "bucket", Key = key, ContentType = type }).AsTask(),
        ["AppendObject"] = (test, key, type) => test.Client().AppendObjectAsync(
            new() { Bucket = "bucket", Key = key, ContentType = type, Position = 0, Content = "text" }).AsTask(),
        ["UploadAsync in one call"] = (test, key, type) => test.UploadAsync(key, type, Bytes(1)),
        ["UploadAsync in parts"] = (test, key, type) => test.UploadAsync(key, type, Bytes(3 * PartSize)),
        ["UploadAsync of a stream in one call"] =
            (test, key, type) => test.UploadAsync(key, type, new TestSupport.Streams.OneWayStream(Bytes(1))),
        ["UploadAsync of a stream in parts"] =
            (test, key, type) => test.UploadAsync(key, type, new TestSupport.Streams.OneWayStream(Bytes(3 * PartSize))),
        ["UploadAsync of a file in one call"] =
            (test, key, type) => test.UploadAsync(key, type, OssContent.FromFile(test.FileOf(Bytes(1)))),
        ["UploadAsync of a file in parts"] =
            (test, key, type) => test.UploadAsync(key, type, OssContent.FromFile(test.FileOf(Bytes(3 * PartSize)))),
        ["OpenWriteAsync in one call"] = (test, key, type) => test.WriteAsync(key, type, Bytes(1)),
        ["OpenWriteAsync in parts"] = (test, key, type) => test.WriteAsync(key, type, Bytes(3 * PartSize)),
        ["OpenAppendAsync"] = (test, key, type) => test.AppendAsync(key, type),
        ["UploadDirectoryAsync"] = (test, key, type) => test.UploadFolderAsync(key, type),
        ["an encryption client"] = (test, key, type) => test.EncryptAsync(key, type),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_suffix_of_the_key_determines_the_type(string kind)
    {
        await s_kinds[kind](this, "folder.d/page.HTML", null);

        Assert.Equal("text/html", Stored());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_type_that_the_request_specifies_wins(string kind)
    {
        await s_kinds[kind](this, "page.html", "text/x-given");

        Assert.Equal("text/x-given", Stored());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_a_known_suffix_the_type_is_that_of_any_bytes(string kind)
    {
        await s_kinds[kind](this, "folder.html/page", null);

        Assert.Equal(Default, Stored());
    }

    [Theory]
    [InlineData("page.html", "source.txt", "text/html")]
    [InlineData("page", "source.txt", "text/plain")]
    [InlineData("page.unknown", "source.txt", "text/plain")]
    [InlineData("page.html", "source", "text/html")]
    [InlineData("page", "source", Default)]
    public async Task The_name_of_a_file_counts_where_the_key_says_nothing(string key, string file, string expected)
    {
        foreach (var length in new[] { 1, 3 * PartSize })
        {
            var path = FileOf(Bytes(length), file);
            await Client().PutObjectFromFileAsync("bucket", key, path);
            await Transfer().UploadFileAsync("bucket", key, path);
        }

        Assert.Equal([expected, expected, expected, expected], Types());
    }

    [Fact]
    public async Task A_type_that_the_content_specifies_wins_over_the_key()
    {
        var path = FileOf(Bytes(3 * PartSize), "source.txt");

        await PutAsync("page.html", type: null, OssContent.FromString("{}", "application/json"));
        await UploadAsync("page.html", type: null, OssContent.FromFile(path, contentType: "application/json"));

        Assert.Equal(["application/json", "application/json"], Types());
    }

    [Fact]
    public async Task An_extra_header_wins_too()
    {
        foreach (var length in new[] { 1, 3 * PartSize })
        {
            await Transfer().UploadAsync(new PutObjectRequest
            {
                Bucket = "bucket",
                Key = "page.html",
                Content = Bytes(length),
                ExtraHeaders = new Dictionary<string, string> { ["content-type"] = "text/x-extra" },
            });
        }

        Assert.Equal(["text/x-extra", "text/x-extra"], Types());
    }

    [Fact]
    public async Task Parts_have_no_type_of_their_own()
    {
        await UploadAsync("page.html", type: null, Bytes(3 * PartSize));

        Assert.All(
            Store.Seen.Where(static call => call.Operation == "UploadPart"),
            static call => Assert.Equal(Default, call.Request.Header("Content-Type")));
    }

    private string Stored() => Assert.Single(Types().Distinct());

    private List<string> Types() =>
    [
        .. Store.Seen.Where(static call => call.Operation is "PutObject" or "Initiate" or "AppendObject")
            .Select(static call => call.Request.Header("Content-Type")!),
    ];

    private OssClient Client() => TestClient.Create(Store, time: Time);

    private async Task PutAsync(string key, string? type, OssContent content)
    {
        using var client = Client();
        await client.PutObjectAsync(new PutObjectRequest { Bucket = "bucket", Key = key, ContentType = type, Content = content });
    }

    private Task<OssTransferResult> UploadAsync(string key, string? type, OssContent content) => Transfer().UploadAsync(
        new PutObjectRequest { Bucket = "bucket", Key = key, ContentType = type, Content = content });

    private async Task WriteAsync(string key, string? type, byte[] bytes)
    {
        await using var stream = await Transfer().OpenWriteAsync(
            new PutObjectRequest { Bucket = "bucket", Key = key, ContentType = type, Content = OssContent.Empty });
        await stream.WriteAsync(bytes);
        await stream.CompleteAsync();
    }

    private async Task AppendAsync(string key, string? type)
    {
        await using var stream = await Transfer().OpenAppendAsync(
            new AppendObjectRequest { Bucket = "bucket", Key = key, ContentType = type, Position = 0, Content = OssContent.Empty });
        await stream.WriteAsync(Bytes(10));
    }

    private async Task UploadFolderAsync(string key, string? type)
    {
        var folder = PathOf("folder");
        var file = Path.Combine(folder, key);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, Bytes(1));
        await Transfer().UploadDirectoryAsync(
            folder, "bucket", options: new OssUploadDirectoryOptions { Prepare = request => request with { ContentType = type } });
    }

    private async Task EncryptAsync(string key, string? type)
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        using var master = new OssRsaMasterKey(rsa);
        using var client = new OssEncryptionClient(Client(), master);
        await client.PutObjectAsync(new PutObjectRequest { Bucket = "bucket", Key = key, ContentType = type, Content = "text" });
    }
}
