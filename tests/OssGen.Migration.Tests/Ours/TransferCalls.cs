using OssGen;

namespace Contoso.Migration;

/// <summary>Calls of the pages of docs/migrating for transfers, uploads in parts and presigned requests.</summary>
public sealed class TransferCalls(OurSite site) : IClassFixture<OurSite>
{
    private readonly OssClient client = site.Client;

    private readonly string path = site.Path;

    [Fact]
    public async Task A_large_file_is_uploaded_and_downloaded()
    {
        var transfer = new OssTransfer(client);
        await transfer.UploadFileAsync("my-bucket", "big.tar", path);
        await transfer.DownloadFileAsync("my-bucket", "big.tar", path);

        Assert.Equal("text", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task An_upload_is_resumed()
    {
        var transfer = new OssTransfer(client);

        await transfer.UploadFileAsync(
            "my-bucket", "resumed.tar", path, new OssUploadOptions { CheckpointPath = path + ".checkpoint" });

        Assert.True(await client.ObjectExistsAsync("my-bucket", "resumed.tar"));
    }

    [Fact]
    public async Task A_folder_is_uploaded()
    {
        var transfer = new OssTransfer(client);
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "site")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "<p>");

        await transfer.UploadDirectoryAsync(folder, "my-bucket", "site/");

        Assert.True(await client.ObjectExistsAsync("my-bucket", "site/index.html"));
    }

    [Fact]
    public async Task An_object_is_a_seekable_stream()
    {
        var transfer = new OssTransfer(client);

        await using var content = await transfer.OpenReadAsync("my-bucket", "a.txt");

        Assert.True(content.CanSeek);
    }

    [Fact]
    public async Task An_upload_in_parts_is_completed()
    {
        using var stream = File.OpenRead(path);

        var upload = await client.InitiateMultipartUploadAsync("my-bucket", "parts.tar");
        var first = await client.UploadPartAsync("my-bucket", "parts.tar", 1, upload.UploadId, stream);
        await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
        {
            Bucket = "my-bucket",
            Key = "parts.tar",
            UploadId = upload.UploadId,
            Parts = [new() { PartNumber = 1, ETag = first.ETag }],
        });

        Assert.True(await client.ObjectExistsAsync("my-bucket", "parts.tar"));
    }

    [Fact]
    public void Requests_are_presigned()
    {
        var link = client.Presign(new GetObjectRequest { Bucket = "my-bucket", Key = "a.txt" }, TimeSpan.FromMinutes(10));
        var put = client.Presign(
            new PutObjectRequest { Bucket = "my-bucket", Key = "b.txt", Content = OssContent.Empty, ContentType = "text/plain" },
            TimeSpan.FromMinutes(10));

        Assert.Equal((HttpMethod.Get, HttpMethod.Put), (link.Method, put.Method));
    }

    [Fact]
    public async Task A_form_is_signed()
    {
        var expires = DateTimeOffset.UtcNow.AddHours(1);

        var form = await client.PresignPostAsync(
            new OssPostPolicy(expires).RequireBucket("my-bucket").RequireStartsWith("key", "uploads/"));

        Assert.NotEmpty(form.Fields);
    }
}
