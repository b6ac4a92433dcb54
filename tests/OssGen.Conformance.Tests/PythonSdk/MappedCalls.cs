// Groups of objects are called too: docs/python-sdk-mapping.md says what to do instead.
#pragma warning disable CS0618
using System.Net;
using OssGen.Conformance.Tests.Transcripts;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.PythonSdk;

/// <summary>
/// The calls of docs/python-sdk-mapping.md, each beginning a line, in the order of a program of 2013 and against the emulator.
/// </summary>
public sealed class MappedCalls : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-mapped-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_client()
    {
        var (id, secret) = ("ID", "KEY");

        using var client = new OssClient(new()
        {
            Endpoint = "http://oss.example.com",
            Credentials = new OssCredentials(id, secret),
            SignatureVersion = OssSignatureVersion.V1,
        });
        using var patient = new OssClient(new() {
            Endpoint = "http://oss.example.com", Region = "cn-hangzhou", Credentials = new OssCredentials(id, secret),
            Retry = new() { MaxAttempts = 5 } });

        Assert.Equal(
            "http://bucket.oss.example.com/k",
            client.Presign(new GetObjectRequest { Bucket = "bucket", Key = "k" }, TimeSpan.FromMinutes(1)).Url.Split('?')[0]);
        Assert.Equal(
            "http://bucket.oss.example.com/k",
            patient.Presign(new GetObjectRequest { Bucket = "bucket", Key = "k" }, TimeSpan.FromMinutes(1)).Url.Split('?')[0]);
    }

    [Fact]
    public async Task Buckets()
    {
        await using var site = await ManualSite.StartAsync();
        var (client, bucket, names) = (site.Client, ManualSite.Bucket, new List<string?>());

        await client.PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.PublicRead });
        await client.PutBucketAsync(new() { Bucket = "another", LocationConstraint = "oss-cn-hangzhou" });
        await client.PutBucketAclAsync(bucket, BucketAcl.Private);
        await foreach (var entry in client.ListBuckets()) { names.Add(entry.Name); }
        var acl = (await client.GetBucketAclAsync(bucket)).Acl;
        var location = (await client.GetBucketLocationAsync(bucket)).Location;
        await client.DeleteBucketAsync(bucket);

        Assert.Equal(["another", bucket], names);
        Assert.Equal((BucketAcl.Private, "oss-cn-hangzhou"), (acl, location));
    }

    [Fact]
    public async Task Listing()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, names) = (site.Client, ManualSite.Bucket, new List<string?>());
        await client.PutObjectAsync(bucket, "logs/1", "");
        await client.PutObjectAsync(bucket, "logs/2", "");

        var page = await client.ListObjectsAsync(new() { Bucket = bucket, Prefix = "logs/", Delimiter = "/", MaxKeys = 1 });
        var next = await client.ListObjectsAsync(
            new() { Bucket = bucket, Prefix = "logs/", Delimiter = "/", MaxKeys = 1, Marker = page.NextMarker });
        await foreach (var entry in client.ListObjectsV2(new() { Bucket = bucket, Prefix = "logs/" })) { names.Add(entry.Key); }

        Assert.Equal(("logs/1", "logs/2"), (page.Contents.Single().Key, next.Contents.Single().Key));
        Assert.Equal(["logs/1", "logs/2"], names);
    }

    [Fact]
    public async Task Objects()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, key, path) = (site.Client, ManualSite.Bucket, "k.txt", _folder["a.txt"]);
        await File.WriteAllTextAsync(path, "hello, oss");
        using var stream = new MemoryStream("hello, oss"u8.ToArray());

        await client.PutObjectAsync(new() { Bucket = bucket, Key = key, Content = "hello, oss", ContentType = "text/plain" });
        await client.PutObjectFromFileAsync(bucket, key, path);
        await client.PutObjectAsync(bucket, key, stream);
        await client.PutObjectAsync(bucket, "part", OssContent.FromFile(path, offset: 7, length: 3));
        await using var got = await client.GetObjectAsync(bucket, key);
        await client.GetObjectToFileAsync(bucket, "part", path);
        var head = await client.HeadObjectAsync(bucket, key);
        await client.CopyObjectAsync(new() { Bucket = bucket, Key = "copy", SourceBucket = bucket, SourceKey = key });
        await client.DeleteObjectAsync(bucket, key);
        var deleted = (await client.DeleteMultipleObjectsAsync(bucket, [new() { Key = "copy" }, new() { Key = "part" }])).Deleted;

        Assert.Equal(("hello, oss", 10L), (await got.ReadAsStringAsync(), head.ContentLength));
        Assert.Equal("oss", await File.ReadAllTextAsync(path));
        Assert.Equal(["copy", "part"], deleted.Select(gone => gone.Key));
    }

    [Fact]
    public async Task Groups()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket) = (site.Client, ManualSite.Bucket);
        var part = await client.PutObjectAsync(bucket, "group/1", "hello, oss");

        await client.PostObjectGroupAsync(bucket, "group", [new() { PartNumber = 1, PartName = "group/1", ETag = part.ETag }]);
        var index = await client.GetObjectGroupIndexAsync(bucket, "group");

        Assert.Equal("group/1", index.Parts.Single().PartName);
    }

    [Fact]
    public async Task Uploads_in_parts()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, key, path, numbers, uploads) =
            (site.Client, ManualSite.Bucket, "k", _folder["a.bin"], new List<int?>(), new List<string?>());
        await File.WriteAllBytesAsync(path, new byte[200 * 1024]);

        var uploadId = (await client.InitiateMultipartUploadAsync(bucket, key)).UploadId;
        var first = await client.UploadPartAsync(bucket, key, 1, uploadId, OssContent.FromFile(path));
        var second = await client.UploadPartAsync(bucket, key, 2, uploadId, OssContent.FromFile(path, offset: 0, length: 100 * 1024));
        var third = await client.UploadPartAsync(bucket, key, 3, uploadId, "the end");
        await foreach (var part in client.ListParts(bucket, key, uploadId)) { numbers.Add(part.PartNumber); }
        await foreach (var upload in client.ListMultipartUploads(new() { Bucket = bucket, Prefix = "k" })) { uploads.Add(upload.UploadId); }
        CompletedPart[] parts = [
            new() { PartNumber = 1, ETag = first.ETag },
            new() { PartNumber = 2, ETag = second.ETag },
            new() { PartNumber = 3, ETag = third.ETag },
        ];
        await client.CompleteMultipartUploadAsync(new() { Bucket = bucket, Key = key, UploadId = uploadId, Parts = parts });

        Assert.Equal([1, 2, 3], numbers);
        Assert.Equal([uploadId], uploads);
        Assert.Equal(300 * 1024 + 7, (await client.HeadObjectAsync(bucket, key)).ContentLength);
    }

    [Fact]
    public async Task Transfers()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, key, path) = (site.Client, ManualSite.Bucket, "k", _folder["a.bin"]);
        await File.WriteAllBytesAsync(path, new byte[300 * 1024]);
        var begun = (await client.InitiateMultipartUploadAsync(bucket, key)).UploadId;

        var transfer = new OssTransfer(client, new() { Parallelism = 10, PartSize = 100 * 1024 });
        var resumed = await transfer.UploadFileAsync(bucket, key, path, new() { UploadId = begun, MaxParts = 1000 });
        var whole = await transfer.UploadFileAsync(bucket, "large", path);

        Assert.Equal((300 * 1024, 3), (resumed.Length, resumed.Parts));
        Assert.Equal(300 * 1024, whole.Length);
    }

    [Fact]
    public async Task An_upload_that_is_given_up()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, key) = (site.Client, ManualSite.Bucket, "k");
        var uploadId = (await client.InitiateMultipartUploadAsync(bucket, key)).UploadId;

        await client.AbortMultipartUploadAsync(bucket, key, uploadId);

        Assert.Empty((await client.ListMultipartUploadsAsync(bucket)).Uploads);
    }

    [Fact]
    public async Task Signed_urls_and_free_calls()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, key) = (site.Client, ManualSite.Bucket, "a b.txt");
        await client.PutObjectAsync(bucket, key, "hello, oss");

        var url = client.Presign(new GetObjectRequest { Bucket = bucket, Key = key }, TimeSpan.FromSeconds(60)).Url;
        var shown = client.Presign(
            new GetObjectRequest { Bucket = bucket, Key = key, ResponseContentType = "text/html" }, TimeSpan.FromSeconds(60)).Url;
        var head = await client.HeadObjectAsync(new()
        {
            Bucket = bucket,
            Key = key,
            ExtraHeaders = new Dictionary<string, string> { ["x-oss-dc-operation"] = "dual_cluster_sync" },
        });
        var list = await client.ListObjectsAsync(
            new() { Bucket = bucket, ExtraQuery = new Dictionary<string, string?> { ["x-user"] = "admin" } });

        Assert.StartsWith("http://oss-test-sample.oss.aliyuncs.com/a%20b.txt?", url, StringComparison.Ordinal);
        Assert.Contains("response-content-type=text%2Fhtml", shown, StringComparison.Ordinal);
        Assert.Equal((10L, 1), (head.ContentLength, list.Contents.Count));
    }

    [Fact]
    public async Task What_fails_is_thrown_and_leaves_nothing_behind()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        var (client, bucket, path) = (site.Client, ManualSite.Bucket, _folder["missing.txt"]);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetObjectToFileAsync(bucket, "missing", path));

        Assert.Equal((HttpStatusCode.NotFound, OssErrorCode.NoSuchKey), ((HttpStatusCode)(int)error.StatusCode, error.Code));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}
