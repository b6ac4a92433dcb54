namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>The manual's section 3.1 on buckets; numbers are those of the transcripts in the order of the manual.</summary>
public sealed class BucketTranscriptTests
{
    /// <summary>OSS's message today; the manual's is the code.</summary>
    private const string NotTheCallers = "The bucket you access does not belong to you.";

    [Fact]
    public void Number_1_the_version_is_that_of_the_package() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", OssClient.Version);

    [Fact]
    public async Task Number_2_creates_a_private_bucket()
    {
        await using var site = await ManualSite.StartAsync();

        var created = await site.Client.PutBucketAsync(new() { Bucket = ManualSite.Bucket, Acl = BucketAcl.Private });

        Assert.Equal(200, created.Response.StatusCode);
        Assert.Matches(ManualError.RequestId(), created.Response.RequestId);
    }

    [Fact]
    public async Task Number_3_refuses_a_name_that_someone_else_has()
    {
        await using var site = await ManualSite.StartAsync();

        var error = await ManualError.OfAsync(
            site.Client.PutBucketAsync("oss"),
            409,
            "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
                + "Please select a different name and try again.",
            "oss.oss.aliyuncs.com");

        Assert.Equal("oss", error.Details["BucketName"]);
    }

    [Fact]
    public async Task Number_4_refuses_an_unknown_acl()
    {
        await using var site = await ManualSite.StartAsync();

        var error = await ManualError.OfAsync(
            site.Client.PutBucketAsync(new() { Bucket = ManualSite.Bucket, Acl = new BucketAcl("no-acl") }),
            400,
            "InvalidArgument",
            "no such bucket access control exists",
            "oss-test-sample.oss.aliyuncs.com");

        Assert.Equal(("no-acl", "x-oss-acl"), (error.Details["ArgumentValue"], error.Details["ArgumentName"]));
    }

    [Fact]
    public async Task Number_5_creating_an_own_bucket_again_succeeds()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();

        var again = await site.Client.PutBucketAsync(new() { Bucket = ManualSite.Bucket, Acl = BucketAcl.Private });

        Assert.Equal(200, again.Response.StatusCode);
    }

    [Fact]
    public async Task Creating_an_own_bucket_with_another_acl_changes_it()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();

        await site.Client.PutBucketAsync(new() { Bucket = ManualSite.Bucket, Acl = BucketAcl.PublicRead });

        Assert.Equal(BucketAcl.PublicRead, (await site.Client.GetBucketAclAsync(ManualSite.Bucket)).Acl);
    }

    [Fact]
    public async Task Creating_an_own_bucket_without_an_acl_keeps_it()
    {
        await using var site = await ManualSite.StartAsync();
        await site.Client.PutBucketAsync(new() { Bucket = ManualSite.Bucket, Acl = BucketAcl.PublicReadWrite });

        await site.Client.PutBucketAsync(ManualSite.Bucket);

        Assert.Equal(BucketAcl.PublicReadWrite, (await site.Client.GetBucketAclAsync(ManualSite.Bucket)).Acl);
    }

    [Fact]
    public async Task Number_6_deleting_a_bucket_that_does_not_exist_fails()
    {
        await using var site = await ManualSite.StartAsync();

        var error = await ManualError.OfAsync(
            site.Client.DeleteBucketAsync("no-such-bucket-in-oss"),
            404,
            "NoSuchBucket",
            "The specified bucket does not exist.",
            "no-such-bucket-in-oss.oss.aliyuncs.com");

        Assert.Equal("no-such-bucket-in-oss", error.Details["BucketName"]);
    }

    [Fact]
    public async Task Number_7_deletes_an_empty_bucket()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();

        var deleted = await site.Client.DeleteBucketAsync(ManualSite.Bucket);

        Assert.Equal(204, deleted.Response.StatusCode);
    }

    [Fact]
    public async Task Number_8_refuses_to_delete_a_bucket_of_someone_else()
    {
        await using var site = await ManualSite.StartAsync();

        await ManualError.OfAsync(site.Client.DeleteBucketAsync("oss"), 403, "AccessDenied", NotTheCallers, "oss.oss.aliyuncs.com");
    }

    [Fact]
    public async Task Numbers_9_and_10_a_bucket_without_an_acl_is_private()
    {
        await using var site = await (await ManualSite.StartAsync()).WithBucketAsync();

        var acl = await site.Client.GetBucketAclAsync(ManualSite.Bucket);

        Assert.Equal(200, acl.Response.StatusCode);
        Assert.Equal(new Owner { Id = "oss-tester", DisplayName = "oss-tester" }, acl.Owner);
        Assert.Equal(BucketAcl.Private, acl.Acl);
    }

    [Fact]
    public async Task Number_11_refuses_to_show_the_acl_of_a_bucket_of_someone_else()
    {
        await using var site = await ManualSite.StartAsync();

        await ManualError.OfAsync(site.Client.GetBucketAclAsync("oss"), 403, "AccessDenied", NotTheCallers, "oss.oss.aliyuncs.com");
    }

    [Fact]
    public async Task Number_12_lists_the_callers_buckets_only()
    {
        await using var site = await ManualSite.StartAsync();
        site.Clock.SetUtcNow(new DateTimeOffset(2013, 8, 4, 15, 36, 11, TimeSpan.Zero));
        await site.WithBucketAsync();

        var list = await site.Client.ListBucketsAsync();

        Assert.Equal(200, list.Response.StatusCode);
        Assert.Equal(new Owner { Id = "oss-tester", DisplayName = "oss-tester" }, list.Owner);
        var bucket = Assert.Single(list.Buckets);
        Assert.Equal(ManualSite.Bucket, bucket.Name);
        Assert.Equal(new DateTimeOffset(2013, 8, 4, 15, 36, 11, TimeSpan.Zero), bucket.CreationDate);
    }
}
