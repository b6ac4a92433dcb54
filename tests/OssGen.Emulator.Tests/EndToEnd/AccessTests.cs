using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class AccessTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private OssClient Owner => fixture.Client();

    private OssClient Other => fixture.Client("other-id", "other-secret");

    [Fact]
    public async Task A_bucket_of_another_account_can_not_be_taken()
    {
        await Other.PutBucketAsync("access-taken");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Owner.PutBucketAsync("access-taken").AsTask());

        Assert.Equal((409, "BucketAlreadyExists"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_bucket_of_another_account_is_closed()
    {
        await Other.PutBucketAsync("access-closed");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Owner.GetBucketAclAsync("access-closed").AsTask());

        Assert.Equal(
            (403, "AccessDenied", "The bucket you access does not belong to you."), (error.StatusCode, error.Code, error.ServiceMessage));
    }

    [Fact]
    public async Task Putting_an_own_bucket_again_changes_the_acl_only_when_one_is_sent()
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-own", Acl = BucketAcl.PublicRead });
        await Owner.PutBucketAsync("access-own");
        Assert.Equal(BucketAcl.PublicRead, (await Owner.GetBucketAclAsync("access-own")).Acl);

        await Owner.PutBucketAsync(new() { Bucket = "access-own", Acl = BucketAcl.Private });

        Assert.Equal(BucketAcl.Private, (await Owner.GetBucketAclAsync("access-own")).Acl);
    }

    [Theory]
    [InlineData("private", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("public-read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("public-read-write", HttpStatusCode.OK, HttpStatusCode.NoContent)]
    public async Task Anyone_may_do_what_the_bucket_s_acl_says(string acl, HttpStatusCode read, HttpStatusCode delete)
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-acl", Acl = new BucketAcl(acl) });
        await Owner.PutObjectAsync("access-acl", "k", "hello, oss");

        Assert.Equal(read, (await fixture.AnonymousAsync("access-acl/k")).StatusCode);
        Assert.Equal(read, (await fixture.AnonymousAsync("access-acl")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync("access-acl?acl")).StatusCode);
        Assert.Equal(delete, (await fixture.AnonymousAsync("access-acl/k", HttpMethod.Delete)).StatusCode);
    }

    [Theory]
    [InlineData("private", "public-read", HttpStatusCode.OK)]
    [InlineData("public-read", "private", HttpStatusCode.Forbidden)]
    [InlineData("public-read", "default", HttpStatusCode.OK)]
    public async Task An_object_s_own_acl_goes_before_the_bucket_s(string bucket, string acl, HttpStatusCode read)
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-object", Acl = new BucketAcl(bucket) });
        await Owner.PutObjectAsync("access-object", "k", "hello, oss");
        await Owner.PutObjectAclAsync(new() { Bucket = "access-object", Key = "k", Acl = new ObjectAcl(acl) });

        Assert.Equal(read, (await fixture.AnonymousAsync("access-object/k")).StatusCode);
    }

    [Theory]
    [InlineData("public-read-write", "default", true)]
    [InlineData("public-read-write", "public-read", false)]
    [InlineData("public-read-write", "private", false)]
    [InlineData("private", "default", false)]
    [InlineData("private", "public-read-write", true)]
    [InlineData("public-read", "public-read-write", true)]
    public async Task Others_write_over_an_object_only_where_its_acl_lets_everyone(string bucket, string acl, bool allowed)
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-write", Acl = new BucketAcl(bucket) });
        await Owner.PutObjectAsync("access-write", "source", "hello, oss");
        await Owner.PutObjectAclAsync(new() { Bucket = "access-write", Key = "source", Acl = ObjectAcl.PublicRead });
        Func<OssClient, Task>[] writes =
        [
            client => client.PutObjectAsync("access-write", "k", "hello, oss").AsTask(),
            client => client.CopyObjectAsync(new() { Bucket = "access-write", Key = "k", SourceKey = "source" }).AsTask(),
            client => client.PutSymlinkAsync("access-write", "k", "source").AsTask(),
            client => client.InitiateMultipartUploadAsync("access-write", "k").AsTask(),
            client => client.DeleteObjectAsync("access-write", "k").AsTask(),
            client => client.DeleteMultipleObjectsAsync("access-write", [new() { Key = "k" }]).AsTask(),
        ];
        foreach (var write in writes)
        {
            await Owner.PutObjectAsync(new() { Bucket = "access-write", Key = "k", Content = "hello, oss", Acl = new ObjectAcl(acl) });

            Assert.Equal(allowed ? null : "AccessDenied", (await Record.ExceptionAsync(() => write(Other)) as OssServiceException)?.Code);
        }
    }

    [Theory]
    [InlineData("private", false)]
    [InlineData("public-read", false)]
    [InlineData("public-read-write", true)]
    public async Task Others_make_new_objects_only_where_the_bucket_s_acl_lets_everyone(string acl, bool allowed)
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-new", Acl = new BucketAcl(acl) });
        await Owner.DeleteObjectAsync("access-new", "k");

        var error = await Record.ExceptionAsync(() => Other.AppendObjectAsync("access-new", "k", 0, "hello, oss").AsTask());

        Assert.Equal(allowed ? null : "AccessDenied", (error as OssServiceException)?.Code);
    }

    [Fact]
    public async Task Acls_are_the_owner_s_even_where_everyone_may_write()
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-acls", Acl = BucketAcl.PublicReadWrite });
        await Owner.PutObjectAsync("access-acls", "k", "hello, oss");

        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.AnonymousAsync("access-acls/k?acl")).StatusCode);
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => Other.PutObjectAclAsync(new() { Bucket = "access-acls", Key = "k", Acl = ObjectAcl.Private }).AsTask());
        Assert.Equal("AccessDenied", error.Code);
    }

    [Fact]
    public async Task Whoever_may_not_read_a_bucket_does_not_learn_whether_a_key_exists()
    {
        await Owner.PutBucketAsync("access-secret");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Other.GetObjectAsync("access-secret", "missing").AsTask());

        Assert.Equal("AccessDenied", error.Code);
    }

    [Fact]
    public async Task Each_account_lists_its_own_buckets()
    {
        await Owner.PutBucketAsync("access-mine");
        await Other.PutBucketAsync("access-yours");

        var listed = await Other.ListBucketsAsync();

        Assert.Equal(("other", "Somebody Else"), (listed.Owner.Id, listed.Owner.DisplayName));
        Assert.Contains("access-yours", listed.Buckets.Select(bucket => bucket.Name));
        Assert.DoesNotContain("access-mine", listed.Buckets.Select(bucket => bucket.Name));
    }

    [Fact]
    public async Task Anonymous_requests_may_not_choose_headers_of_the_reply()
    {
        await Owner.PutBucketAsync(new() { Bucket = "access-override", Acl = BucketAcl.PublicRead });
        await Owner.PutObjectAsync("access-override", "k", "hello, oss");

        Assert.Equal(
            HttpStatusCode.BadRequest, (await fixture.AnonymousAsync("access-override/k?response-content-type=text/html")).StatusCode);
    }
}
