using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class AppendReplyTests(EmulatorFixture fixture) : VersionedBucketTest(fixture, Bucket)
{
    private const string Bucket = "append-replies";

    [Fact]
    public async Task In_a_versioned_bucket_an_object_has_an_ID_that_appends_keep()
    {
        var created = await Client.AppendObjectAsync(Bucket, "grows", 0, "hello, ");
        var appended = await Client.AppendObjectAsync(Bucket, "grows", 7, "oss");

        Assert.NotEqual("null", created.VersionId);
        Assert.Equal(created.VersionId, appended.VersionId);
        Assert.Equal([created.VersionId], await VersionsAsync("grows"));
        Assert.Equal(10, (await Client.HeadObjectAsync(Bucket, "grows")).ContentLength);
    }

    [Fact]
    public async Task Position_0_behind_a_delete_marker_makes_a_new_version()
    {
        var first = await Client.AppendObjectAsync(Bucket, "again", 0, "first");
        var marker = await Client.DeleteObjectAsync(Bucket, "again");

        var second = await Client.AppendObjectAsync(Bucket, "again", 0, "second");

        Assert.Equal(6, second.NextAppendPosition);
        Assert.Equal([second.VersionId, marker.VersionId, first.VersionId], await VersionsAsync("again"));
    }

    [Fact]
    public async Task Another_position_behind_a_delete_marker_is_not_the_length()
    {
        await Client.AppendObjectAsync(Bucket, "behind", 0, "first");
        await Client.DeleteObjectAsync(Bucket, "behind");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Client.AppendObjectAsync(Bucket, "behind", 5, "more").AsTask());

        Assert.Equal((409, "PositionNotEqualToLength"), (error.StatusCode, error.Code));
        Assert.Equal("0", error.Response.Headers["x-oss-next-append-position"]);
    }

    [Fact]
    public async Task A_normal_object_is_not_appendable_in_a_versioned_bucket_either()
    {
        await Client.PutObjectAsync(Bucket, "normal", "");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => Client.AppendObjectAsync(Bucket, "normal", 0, "more").AsTask());

        Assert.Equal((409, "ObjectNotAppendable"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Versioning_that_is_suspended_makes_the_version_null()
    {
        await Client.PutBucketAsync("append-suspended");
        await Client.PutBucketVersioningAsync("append-suspended", VersioningStatus.Enabled);
        await Client.PutBucketVersioningAsync("append-suspended", VersioningStatus.Suspended);

        var created = await Client.AppendObjectAsync("append-suspended", "log", 0, "hello, oss");

        Assert.Equal("null", created.VersionId);
    }

    [Fact]
    public async Task Tags_of_a_later_append_are_ignored()
    {
        await Client.AppendObjectAsync(new() { Bucket = Bucket, Key = "tagged", Position = 0, Content = "a", Tagging = "a=1" });

        await Client.AppendObjectAsync(new() { Bucket = Bucket, Key = "tagged", Position = 1, Content = "b", Tagging = "b=2" });

        Assert.Equal(["a"], (await Client.GetObjectTaggingAsync(Bucket, "tagged")).Tags.Select(tag => tag.Key));
    }

    [Fact]
    public async Task A_later_append_changes_the_ACL_if_it_has_one()
    {
        await Client.AppendObjectAsync(
            new() { Bucket = Bucket, Key = "acl", Position = 0, Content = "a", Acl = ObjectAcl.PublicReadWrite });

        await Client.AppendObjectAsync(
            new() { Bucket = Bucket, Key = "acl", Position = 1, Content = "b", Acl = ObjectAcl.PublicRead });

        Assert.Equal(ObjectAcl.PublicRead, (await Client.GetObjectAclAsync(Bucket, "acl")).Acl);
    }

    [Fact]
    public async Task A_later_append_without_an_ACL_keeps_it()
    {
        await Client.AppendObjectAsync(
            new() { Bucket = Bucket, Key = "kept-acl", Position = 0, Content = "a", Acl = ObjectAcl.Private });

        await Client.AppendObjectAsync(Bucket, "kept-acl", 1, "b");

        Assert.Equal(ObjectAcl.Private, (await Client.GetObjectAclAsync(Bucket, "kept-acl")).Acl);
    }

    private async Task<IEnumerable<string>> VersionsAsync(string key) =>
        (await Client.ListObjectVersionsAsync(new ListObjectVersionsRequest { Bucket = Bucket, Prefix = key })).Entries
        .Select(entry => entry.VersionId);
}
