using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

#pragma warning disable CS0618 // Groups are deprecated for clients; the emulator still serves them.

/// <summary>
/// No operation hands out the bytes of an object to a caller who may not read it, by whatever way it reads other objects.
/// </summary>
public sealed class PrivateObjectTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Open = "private-open";
    private const string Closed = "private-closed";
    private const string Mine = "private-mine";

    private string _etag = "";

    private OssClient Owner => fixture.Client();

    private OssClient Other => fixture.Client("other-id", "other-secret");

    /// <summary>The buckets that hold the private object <c>secret</c>: one that everyone may write to, and a closed one.</summary>
    public static TheoryData<string> Buckets { get; } = new(Open, Closed);

    public async Task InitializeAsync()
    {
        await Owner.PutBucketAsync(new() { Bucket = Open, Acl = BucketAcl.PublicReadWrite });
        await Owner.PutBucketAsync(Closed);
        await Other.PutBucketAsync(new() { Bucket = Mine, Acl = BucketAcl.PublicReadWrite });
        await Owner.PutObjectAsync(new() { Bucket = Open, Key = "secret", Content = "private bytes", Acl = ObjectAcl.Private });
        await Owner.PutObjectAsync(new() { Bucket = Open, Key = "open", Content = "open bytes" });
        _etag = (await Owner.PutObjectAsync(
            new() { Bucket = Closed, Key = "secret", Content = "private bytes", Acl = ObjectAcl.Private })).ETag!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Buckets))]
    public async Task Reading_is_refused(string bucket)
    {
        Assert.Equal(403, await StatusAsync(Other.GetObjectAsync(bucket, "secret")));
        Assert.Equal(403, await StatusAsync(Other.HeadObjectAsync(bucket, "secret")));
        Assert.Equal(403, await StatusAsync(Other.GetObjectMetaAsync(bucket, "secret")));
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync($"{bucket}/secret")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Buckets))]
    public async Task Copying_is_refused(string bucket)
    {
        Assert.Equal(
            403, await StatusAsync(
                Other.CopyObjectAsync(new() { Bucket = Mine, Key = "copy", SourceBucket = bucket, SourceKey = "secret" })));
        Assert.Equal(403, await AnonymousAsync(HttpMethod.Put, $"{Mine}/copy", ("x-oss-copy-source", $"/{bucket}/secret")));
        Assert.Equal(404, await StatusAsync(Other.HeadObjectAsync(Mine, "copy")));
    }

    [Theory]
    [MemberData(nameof(Buckets))]
    public async Task Copying_as_a_part_is_refused(string bucket)
    {
        var id = (await Other.InitiateMultipartUploadAsync(Mine, "parts")).UploadId;

        Assert.Equal(403, await StatusAsync(Other.UploadPartCopyAsync(new()
        {
            Bucket = Mine, Key = "parts", PartNumber = 1, UploadId = id, SourceBucket = bucket, SourceKey = "secret",
        })));
        Assert.Equal(
            403, await AnonymousAsync(
                HttpMethod.Put, $"{Mine}/parts?partNumber=1&uploadId={id}", ("x-oss-copy-source", $"/{bucket}/secret")));
        Assert.Empty((await Other.ListPartsAsync(Mine, "parts", id)).Parts);
    }

    [Fact]
    public async Task A_link_to_it_is_no_way_in()
    {
        await Other.PutSymlinkAsync(Open, "link", "secret");

        Assert.Equal(403, await StatusAsync(Other.GetObjectAsync(Open, "link")));
        Assert.Equal(403, await StatusAsync(Other.HeadObjectAsync(Open, "link")));
        var id = (await Other.InitiateMultipartUploadAsync(Mine, "link-parts")).UploadId;
        Assert.Equal(403, await StatusAsync(Other.UploadPartCopyAsync(new()
        {
            Bucket = Mine, Key = "link-parts", PartNumber = 1, UploadId = id, SourceBucket = Open, SourceKey = "link",
        })));
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync($"{Open}/link")).StatusCode);
    }

    [Fact]
    public async Task A_group_of_it_is_not_made()
    {
        Assert.Equal(
            403, await StatusAsync(
                Other.PostObjectGroupAsync(Open, "group", [new() { PartNumber = 1, PartName = "secret", ETag = _etag }])));
        Assert.Equal(403, await AnonymousAsync(
            HttpMethod.Post,
            $"{Open}/group?group",
            $"<CreateFileGroup><Part><PartNumber>1</PartNumber><PartName>secret</PartName><ETag>{_etag}</ETag></Part></CreateFileGroup>"));
        Assert.Equal(404, await StatusAsync(Owner.HeadObjectAsync(Open, "group")));
    }

    [Fact]
    public async Task A_group_whose_part_became_private_is_closed_to_others()
    {
        var part = await Owner.PutObjectAsync(Open, "part", "open for now");
        await Other.PostObjectGroupAsync(Open, "group-later", [new() { PartNumber = 1, PartName = "part", ETag = part.ETag }]);
        Assert.Equal(HttpStatusCode.OK, (await fixture.AnonymousAsync($"{Open}/group-later")).StatusCode);

        await Owner.PutObjectAclAsync(new() { Bucket = Open, Key = "part", Acl = ObjectAcl.Private });

        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync($"{Open}/group-later")).StatusCode);
        Assert.Equal(403, await StatusAsync(Other.GetObjectAsync(Open, "group-later")));
        Assert.Equal(
            403, await StatusAsync(
                Other.CopyObjectAsync(new() { Bucket = Mine, Key = "of-group", SourceBucket = Open, SourceKey = "group-later" })));
        await using var own = await Owner.GetObjectAsync(Open, "group-later");
        Assert.Equal("open for now", await new StreamReader(own.Content).ReadToEndAsync());
    }

    [Theory]
    [MemberData(nameof(Buckets))]
    public async Task Appending_sealing_and_overwriting_are_refused(string bucket)
    {
        Assert.Equal(403, await StatusAsync(Other.AppendObjectAsync(bucket, "secret", 13, "more")));
        Assert.Equal(403, await StatusAsync(Other.SealAppendObjectAsync(bucket, "secret", 13)));
        Assert.Equal(403, await StatusAsync(Other.PutObjectAsync(bucket, "secret", "other bytes")));
        Assert.Equal(
            403, await StatusAsync(
                Other.CopyObjectAsync(new() { Bucket = bucket, Key = "secret", SourceBucket = Open, SourceKey = "open" })));
        Assert.Equal(403, await StatusAsync(Other.PutSymlinkAsync(bucket, "secret", "open")));
        Assert.Equal(403, await StatusAsync(Other.InitiateMultipartUploadAsync(bucket, "secret")));
        Assert.Equal(403, await StatusAsync(Other.PutObjectTaggingAsync(bucket, "secret", [new() { Key = "a", Value = "b" }])));
        Assert.Equal(403, await StatusAsync(Other.DeleteObjectAsync(bucket, "secret")));
        Assert.Equal(403, await StatusAsync(Other.DeleteMultipleObjectsAsync(bucket, [new() { Key = "secret" }])));
        await using var own = await Owner.GetObjectAsync(bucket, "secret");
        Assert.Equal("private bytes", await new StreamReader(own.Content).ReadToEndAsync());
    }

    private async Task<int> AnonymousAsync(HttpMethod method, string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, new Uri(fixture.Emulator.Endpoint, path)) { Content = new ByteArrayContent([]) };
        request.Headers.Add(header.Name, header.Value);
        using var response = await fixture.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private async Task<int> AnonymousAsync(HttpMethod method, string path, string document)
    {
        using var request =
            new HttpRequestMessage(method, new Uri(fixture.Emulator.Endpoint, path)) { Content = new StringContent(document) };
        using var response = await fixture.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private static async Task<int> StatusAsync<T>(ValueTask<T> call)
    {
        try
        {
            await call;
            return 200;
        }
        catch (OssServiceException e)
        {
            return e.StatusCode;
        }
    }
}
