using OssGen.Conformance.Tests.Surface;

// Members that OSS has dropped are called here too, because users of 2013's groups still call them.
#pragma warning disable CS0618

namespace OssGen.Conformance.Tests.CallStyle;

/// <summary>
/// That methods compile in both of their forms as users write them, and reach their own operations; that every operation has both.
/// </summary>
public sealed class CallStyleTests
{
    public static TheoryData<string> Operations => [.. SpecExamples.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_a_method_for_its_request_and_one_for_the_required_members(string operation)
    {
        var request = typeof(OssClient).Assembly.GetType($"OssGen.{operation}Request")!;
        var required = request.GetProperties()
            .Where(GeneratedTypes.IsRequiredToSend)
            .Select(member => member.Name);

        var methods = typeof(OssClient).GetMethods().Where(method => method.Name == operation + "Async").ToList();

        Assert.Equal(2, methods.Count);
        var alone = Assert.Single(methods, method => method.GetParameters()[0].ParameterType != request);
        Assert.Equal(
            required.Append("cancellationToken").Order(StringComparer.OrdinalIgnoreCase),
            alone.GetParameters().Select(parameter => parameter.Name!).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_method_takes_new_with_an_initializer()
    {
        using var client = new RecordingClient();

        await client.ListBucketsAsync(new() { Prefix = "a" });
        await client.PutBucketAsync(new() { Bucket = "b" });
        await client.DeleteBucketAsync(new() { Bucket = "b" });
        await client.GetBucketLocationAsync(new() { Bucket = "b" });
        await client.GetBucketInfoAsync(new() { Bucket = "b" });
        await client.PutBucketAclAsync(new() { Bucket = "b", Acl = BucketAcl.Private });
        await client.GetBucketAclAsync(new() { Bucket = "b" });
        await client.PutObjectAclAsync(new() { Bucket = "b", Key = "k", Acl = ObjectAcl.Default });
        await client.GetObjectAclAsync(new() { Bucket = "b", Key = "k" });
        await client.PutObjectAsync(new()
        {
            Bucket = "b",
            Key = "k",
            Content = "text",
            Acl = ObjectAcl.Private,
            Metadata = new Dictionary<string, string> { ["a"] = "1" },
        });
        await client.AppendObjectAsync(new() { Bucket = "b", Key = "k", Position = 0, Content = "text" });
        await client.CopyObjectAsync(new() { Bucket = "b", Key = "k", SourceBucket = "s", SourceKey = "k" });
        await using var got = await client.GetObjectAsync(new() { Bucket = "b", Key = "k", Range = "bytes=0-9" });
        await client.HeadObjectAsync(new() { Bucket = "b", Key = "k" });
        await client.GetObjectMetaAsync(new() { Bucket = "b", Key = "k" });
        await client.DeleteObjectAsync(new() { Bucket = "b", Key = "k" });
        await client.DeleteMultipleObjectsAsync(new() { Bucket = "b", Objects = [new() { Key = "k" }] });
        await client.ListObjectsAsync(new() { Bucket = "b", Prefix = "p" });
        await client.ListObjectsV2Async(new() { Bucket = "b", Prefix = "p" });
        await client.InitiateMultipartUploadAsync(new() { Bucket = "b", Key = "k" });
        await client.UploadPartAsync(new() { Bucket = "b", Key = "k", PartNumber = 1, UploadId = "u", Content = "text" });
        await client.UploadPartCopyAsync(new() { Bucket = "b", Key = "k", PartNumber = 1, UploadId = "u", SourceKey = "s" });
        await client.CompleteMultipartUploadAsync(
            new() { Bucket = "b", Key = "k", UploadId = "u", Parts = [new() { PartNumber = 1, ETag = "e" }] });
        await client.AbortMultipartUploadAsync(new() { Bucket = "b", Key = "k", UploadId = "u" });
        await client.ListPartsAsync(new() { Bucket = "b", Key = "k", UploadId = "u" });
        await client.ListMultipartUploadsAsync(new() { Bucket = "b" });
        await client.PostObjectGroupAsync(
            new() { Bucket = "b", Key = "k", Parts = [new() { PartNumber = 1, PartName = "n", ETag = "e" }] });
        await client.GetObjectGroupIndexAsync(new() { Bucket = "b", Key = "k" });

        Assert.Equal(28, client.Operations.Distinct().Count());
    }

    [Fact]
    public async Task A_method_takes_its_required_members_alone()
    {
        using var client = new RecordingClient();

        await client.ListBucketsAsync();
        await client.PutBucketAsync("b");
        await client.DeleteBucketAsync("b");
        await client.GetBucketLocationAsync("b");
        await client.GetBucketInfoAsync("b");
        await client.PutBucketAclAsync("b", BucketAcl.Private);
        await client.GetBucketAclAsync("b");
        await client.PutObjectAclAsync(new() { Bucket = "b", Key = "k", Acl = ObjectAcl.Default });
        await client.GetObjectAclAsync("b", "k");
        await client.PutObjectAsync("b", "k", "text");
        await client.AppendObjectAsync("b", "k", 0, "text");
        await client.CopyObjectAsync("b", "k", "source");
        await using var got = await client.GetObjectAsync("b", "k");
        await client.HeadObjectAsync("b", "k");
        await client.GetObjectMetaAsync("b", "k");
        await client.DeleteObjectAsync("b", "k");
        await client.DeleteMultipleObjectsAsync("b", [new() { Key = "k" }]);
        await client.ListObjectsAsync("b");
        await client.ListObjectsV2Async("b");
        await client.InitiateMultipartUploadAsync("b", "k");
        await client.UploadPartAsync("b", "k", 1, "u", "text");
        await client.UploadPartCopyAsync("b", "k", 1, "u", "source");
        await client.CompleteMultipartUploadAsync("b", "k", "u");
        await client.AbortMultipartUploadAsync("b", "k", "u");
        await client.ListPartsAsync("b", "k", "u");
        await client.ListMultipartUploadsAsync("b");
        await client.PostObjectGroupAsync("b", "k", [new() { PartNumber = 1, PartName = "n", ETag = "e" }]);
        await client.GetObjectGroupIndexAsync("b", "k");

        Assert.Equal(28, client.Operations.Distinct().Count());
    }

    [Fact]
    public void Every_listing_enumerates_its_items()
    {
        using var client = new RecordingClient();

        IAsyncEnumerable<object>[] listings =
        [
            client.ListBuckets(), client.ListBuckets(new() { Prefix = "a" }),
            client.ListObjects("b"), client.ListObjects(new() { Bucket = "b" }),
            client.ListObjectsV2("b"), client.ListObjectsV2(new() { Bucket = "b", Prefix = "p" }),
            client.ListParts("b", "k", "u"), client.ListParts(new() { Bucket = "b", Key = "k", UploadId = "u" }),
            client.ListMultipartUploads("b"), client.ListMultipartUploads(new() { Bucket = "b" }),
            client.ListObjectsV2Pages("b"), client.ListObjectsV2Pages(new() { Bucket = "b" }),
        ];

        Assert.All(listings, Assert.NotNull);
    }
}
