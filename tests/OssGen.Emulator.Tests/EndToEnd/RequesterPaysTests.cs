using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Callers other than the owner of a bucket that requesters pay for must be known, and declare that they pay.</summary>
public sealed class RequesterPaysTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Paid = "requester-pays";
    private const string Free = "requester-pays-not";

    private OssClient Owner => fixture.Client();

    private OssClient Other => fixture.Client("other-id", "other-secret");

    public async Task InitializeAsync()
    {
        await Owner.PutBucketAsync(new() { Bucket = Paid, Acl = BucketAcl.PublicReadWrite });
        await Owner.PutObjectAsync(Paid, "k", "hello, oss");
        await Owner.PutObjectAsync(new() { Bucket = Paid, Key = "private", Content = "hello, oss", Acl = ObjectAcl.Private });
        await Owner.PutBucketRequestPaymentAsync(Paid, BucketPayer.Requester);
        await Other.PutBucketAsync(Free);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Who_pays_reads_writes_lists_and_deletes()
    {
        var payer = RequestPayer.Requester;
        await Other.PutObjectAsync(new() { Bucket = Paid, Key = "mine", Content = "hello, oss", RequestPayer = payer });

        var listed = await Other.ListObjectsV2Async(new() { Bucket = Paid, Prefix = "mine", RequestPayer = payer });
        var read = await Other.HeadObjectAsync(new() { Bucket = Paid, Key = "mine", RequestPayer = payer });
        await Other.DeleteObjectAsync(new() { Bucket = Paid, Key = "mine", RequestPayer = payer });

        Assert.Equal(("mine", 10L), (Assert.Single(listed.Contents).Key, read.ContentLength));
    }

    [Fact]
    public async Task Who_does_not_say_that_it_pays_is_refused()
    {
        Func<Task>[] calls =
        [
            () => Other.GetObjectAsync(Paid, "k").AsTask(),
            () => Other.HeadObjectAsync(Paid, "k").AsTask(),
            () => Other.ListObjectsAsync(Paid).AsTask(),
            () => Other.DeleteObjectAsync(Paid, "k").AsTask(),
            () => Other.DeleteMultipleObjectsAsync(new() { Bucket = Paid, Objects = [new() { Key = "k" }] }).AsTask(),
            () => Other.PutObjectAsync(Paid, "mine", "hello, oss").AsTask(),
            () => Other.CopyObjectAsync(new() { Bucket = Free, Key = "copy", SourceBucket = Paid, SourceKey = "k" }).AsTask(),
            () => Other.InitiateMultipartUploadAsync(Paid, "mine").AsTask(),
        ];
        foreach (var call in calls)
        {
            Assert.Equal("0003-00000703", (await Assert.ThrowsAsync<OssServiceException>(call)).EC);
        }

        Assert.Equal(10L, (await Owner.HeadObjectAsync(Paid, "k")).ContentLength);
    }

    [Fact]
    public async Task The_owner_pays_without_a_word() => Assert.Equal(10L, (await Owner.HeadObjectAsync(Paid, "k")).ContentLength);

    [Fact]
    public async Task Nobody_reads_anonymously()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync($"{Paid}/k")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync($"{Paid}/k?x-oss-request-payer=requester")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync(Paid)).StatusCode);
    }

    [Fact]
    public async Task Paying_opens_nothing_that_is_closed()
    {
        var get = new GetObjectRequest { Bucket = Paid, Key = "private", RequestPayer = RequestPayer.Requester };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Other.GetObjectAsync(get).AsTask());

        Assert.Equal("You have no right to access this object.", error.ServiceMessage);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public async Task A_presigned_URL_says_who_pays(OssSignatureVersion version)
    {
        var get = new GetObjectRequest { Bucket = Paid, Key = "k", RequestPayer = RequestPayer.Requester };

        var url = fixture.Client("other-id", "other-secret", version).Presign(get, TimeSpan.FromMinutes(1));

        Assert.Null(await NumberAsync(url));
    }

    [Fact]
    public async Task Another_value_is_no_declaration()
    {
        var get = new GetObjectRequest { Bucket = Paid, Key = "k", RequestPayer = new RequestPayer("owner") };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Other.GetObjectAsync(get).AsTask());

        Assert.Equal((403, "AccessDenied", "0003-00000703"), (error.StatusCode, error.Code, error.EC));
        Assert.Equal(Paid, error.Details["BucketName"]);
    }

    [Fact]
    public async Task A_bucket_whose_owner_pays_again_is_open_again()
    {
        await Owner.PutBucketRequestPaymentAsync(Paid, BucketPayer.BucketOwner);

        Assert.Equal(HttpStatusCode.OK, (await fixture.AnonymousAsync($"{Paid}/k")).StatusCode);
    }

    private async Task<string?> NumberAsync(OssPresignedRequest url)
    {
        using var request = new HttpRequestMessage(url.Method, url.Uri);
        foreach (var (name, value) in url.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await fixture.Http.SendAsync(request);
        return response.IsSuccessStatusCode ? null : response.Headers.GetValues("x-oss-ec").Single();
    }
}
