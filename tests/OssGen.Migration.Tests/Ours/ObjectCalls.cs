using OssGen;

namespace Contoso.Migration;

/// <summary>Calls of the pages of docs/migrating, in their form for objects.</summary>
public sealed class ObjectCalls(OurSite site) : IClassFixture<OurSite>
{
    private readonly OssClient client = site.Client;

    private readonly string path = site.Path;

    [Fact]
    public async Task Text_is_stored()
    {
        await client.PutObjectAsync("my-bucket", "a.txt", "text");

        Assert.True(await client.ObjectExistsAsync("my-bucket", "a.txt"));
    }

    [Fact]
    public async Task A_stream_is_stored()
    {
        using var stream = File.OpenRead(path);

        await client.PutObjectAsync("my-bucket", "a.bin", stream);

        Assert.True(await client.ObjectExistsAsync("my-bucket", "a.bin"));
    }

    [Fact]
    public async Task A_file_is_stored()
    {
        await client.PutObjectFromFileAsync("my-bucket", "a.pdf", path);

        Assert.Equal("application/pdf", (await client.HeadObjectAsync("my-bucket", "a.pdf")).ContentType);
    }

    [Fact]
    public async Task Type_and_metadata_are_stored()
    {
        await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "a.html",
            Content = "<p>",
            ContentType = "text/html",
            Metadata = new Dictionary<string, string> { ["author"] = "me" },
        });

        Assert.Equal("me", (await client.HeadObjectAsync("my-bucket", "a.html")).Metadata["author"]);
    }

    [Fact]
    public async Task An_object_is_not_overwritten()
    {
        var refused = await Assert.ThrowsAsync<OssServiceException>(async () =>
            await client.PutObjectAsync(new PutObjectRequest
            {
                Bucket = "my-bucket",
                Key = "a.txt",
                Content = "text",
                ForbidOverwrite = true,
            }));

        Assert.Equal(OssErrorCode.FileAlreadyExists, refused.Code);
    }

    [Fact]
    public async Task An_object_is_read_as_text()
    {
        await using var got = await client.GetObjectAsync("my-bucket", "a.txt");
        var text = await got.ReadAsStringAsync();

        Assert.Equal("text", text);
    }

    [Fact]
    public async Task An_object_is_read_as_a_stream()
    {
        await using var got = await client.GetObjectAsync("my-bucket", "a.txt");
        var content = got.Content;

        Assert.Equal('t', content.ReadByte());
    }

    [Fact]
    public async Task An_object_is_written_to_a_file()
    {
        await client.GetObjectToFileAsync("my-bucket", "a.txt", path);

        Assert.Equal("text", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_range_is_read()
    {
        await using var part = await client.GetObjectAsync(
            new GetObjectRequest { Bucket = "my-bucket", Key = "a.txt", Range = "bytes=0-1" });

        Assert.Equal("te", await part.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_object_exists()
    {
        var exists = await client.ObjectExistsAsync("my-bucket", "a.txt");

        Assert.True(exists);
    }

    [Fact]
    public async Task Properties_are_read()
    {
        var head = await client.HeadObjectAsync("my-bucket", "a.txt");
        var length = head.ContentLength;

        Assert.Equal(4, length);
    }

    [Fact]
    public async Task An_object_is_deleted()
    {
        using var limit = new CancellationTokenSource();
        var cancellationToken = limit.Token;

        await client.DeleteObjectAsync("my-bucket", "gone.txt");
        await client.DeleteObjectAsync("my-bucket", "gone.txt", cancellationToken);

        Assert.False(await client.ObjectExistsAsync("my-bucket", "gone.txt", cancellationToken));
    }

    [Fact]
    public async Task Objects_are_deleted()
    {
        string[] keys = ["gone/1", "gone/2"];

        var failures = await client.DeleteObjectsAsync("my-bucket", keys);

        Assert.Empty(failures);
    }

    [Fact]
    public async Task An_object_is_copied()
    {
        await client.CopyObjectAsync("my-bucket", "b.txt", sourceKey: "a.txt");

        Assert.True(await client.ObjectExistsAsync("my-bucket", "b.txt"));
    }

    [Fact]
    public async Task An_ACL_is_set()
    {
        await client.PutObjectAclAsync("my-bucket", "a.txt", ObjectAcl.Private);

        Assert.Equal(ObjectAcl.Private, (await client.GetObjectAclAsync("my-bucket", "a.txt")).Acl);
    }

    [Fact]
    public async Task Tags_are_set()
    {
        await client.PutObjectTaggingAsync("my-bucket", "a.txt", [new() { Key = "project", Value = "beta" }]);

        Assert.Equal("beta", (await client.GetObjectTaggingAsync("my-bucket", "a.txt")).Tags.Single().Value);
    }

    [Fact]
    public async Task A_missing_object_has_a_code()
    {
        var code = "";
        try
        {
            await using var got = await client.GetObjectAsync("my-bucket", "missing.txt");
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchKey)
        {
            code = e.Code;
        }

        Assert.Equal("NoSuchKey", code);
    }
}
