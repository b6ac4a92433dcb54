using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Every operation needs its action, for every object that it reads or changes.</summary>
public sealed class BucketPolicyOperationTests : PolicyTest
{
    [Fact]
    public async Task Every_form_of_writing_is_checked()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        var upload = await Other.InitiateMultipartUploadAsync(Bucket, "new");
        var part = await Other.UploadPartAsync(Bucket, "new", 1, upload.UploadId, "hello, oss");
        await PutAsync(Deny("other", "oss:PutObject", "/new"));
        Func<Task>[] writes =
        [
            async () => await Other.PutObjectAsync(Bucket, "new", "x"),
            async () => await Other.AppendObjectAsync(Bucket, "new", 0, "x"),
            async () => await Other.PutSymlinkAsync(Bucket, "new", "k"),
            async () => await Other.CopyObjectAsync(new() { Bucket = Bucket, Key = "new", SourceBucket = Source, SourceKey = "s" }),
            async () => await Other.InitiateMultipartUploadAsync(Bucket, "new"),
            async () => await Other.UploadPartAsync(Bucket, "new", 2, upload.UploadId, "x"),
            async () => await Other.UploadPartCopyAsync(new()
            {
                Bucket = Bucket, Key = "new", PartNumber = 2, UploadId = upload.UploadId, SourceBucket = Source, SourceKey = "s",
            }),
            async () => await Other.CompleteMultipartUploadAsync(new()
            {
                Bucket = Bucket, Key = "new", UploadId = upload.UploadId, Parts = [new() { PartNumber = 1, ETag = part.ETag }],
            }),
        ];
        foreach (var write in writes)
        {
            Assert.Equal("0003-00000101", (await Assert.ThrowsAsync<OssServiceException>(write)).EC);
        }

        Assert.False(await Owner.ObjectExistsAsync(Bucket, "new"));
    }

    [Fact]
    public async Task A_form_is_checked()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Deny("*", "oss:PutObject", "/closed/*"), Allow("*", "oss:PutObject", "/open/*"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("closed/k"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("open/k"));
    }

    [Fact]
    public async Task Selecting_reads_and_counting_its_rows_writes_too()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        Func<Task> count = () => Other.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = "k", Csv = new() }).AsTask();
        await count();

        foreach (var action in new[] { "oss:GetObject", "oss:PutObject" })
        {
            await PutAsync(Deny("other", action, "/k"));
            Assert.Equal("0003-00000101", (await Assert.ThrowsAsync<OssServiceException>(count)).EC);
        }

        await PutAsync(Deny("other", "oss:GetObject", "/k"));
        await RefusedAsync(() => Other.SelectObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "k",
            Expression = "select * from ossobject",
            InputSerialization = new() { Csv = new() },
            OutputSerialization = new(),
        }));
    }

    [Fact]
    public async Task All_that_a_directory_operation_changes_is_checked()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await Owner.PutObjectAsync(Bucket, "dir/open", "hello, oss");
        await Owner.PutObjectAsync(Bucket, "dir/closed", "hello, oss");
        await PutAsync(Deny("other", "oss:DeleteObject", "/dir/closed"), Deny("other", "oss:PutObject", "/taken/*"));

        await RefusedAsync(() => Other.RenameAsync(new() { Bucket = Bucket, DestinationKey = "free", RenameSource = "dir" }));
        await RefusedAsync(() => Other.RenameAsync(new() { Bucket = Bucket, DestinationKey = "taken/k", RenameSource = "dir/open" }));
        await RefusedAsync(() => Other.DeleteDirectoryAsync(new() { Bucket = Bucket, Directory = "dir", Recursive = true }));

        Assert.True(await Owner.ObjectExistsAsync(Bucket, "dir/open"));
        await Other.RenameAsync(new() { Bucket = Bucket, DestinationKey = "free", RenameSource = "dir/open" });
    }

    [Fact]
    public async Task The_source_of_a_copy_is_checked_too()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Deny("other", "oss:GetObject", "/k"));
        var upload = await Other.InitiateMultipartUploadAsync(Source, "copy");

        await RefusedAsync(
            () => Other.CopyObjectAsync(new() { Bucket = Source, Key = "copy", SourceBucket = Bucket, SourceKey = "k" }));
        await RefusedAsync(() => Other.UploadPartCopyAsync(new()
        {
            Bucket = Source, Key = "copy", PartNumber = 1, UploadId = upload.UploadId, SourceBucket = Bucket, SourceKey = "k",
        }));
    }

    [Fact]
    public async Task The_target_of_a_link_is_checked_too()
    {
        await Owner.PutSymlinkAsync(Bucket, "link", "k");
        await PutAsync(Allow("other", "oss:GetObject", "/link"));

        await RefusedAsync(() => Other.GetObjectAsync(Bucket, "link"), "0003-00000001");
        Assert.Equal("k", (await Other.GetSymlinkAsync(Bucket, "link")).SymlinkTarget);
    }

    [Fact]
    public async Task Each_key_of_a_deletion_is_checked()
    {
        await Owner.PutObjectAsync(Bucket, "mine/k", "hello, oss");
        await PutAsync(Allow("*", "oss:DeleteObject", "/mine/*"));

        await RefusedAsync(
            () => Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "mine/k" }, new() { Key = "k" }]), "0003-00000001");
        await Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "mine/k" }]);

        Assert.False(await Owner.ObjectExistsAsync(Bucket, "mine/k"));
    }

    [Fact]
    public async Task A_version_needs_the_action_of_versions()
    {
        await Owner.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        var put = await Owner.PutObjectAsync(Bucket, "k", "hello, oss");
        await PutAsync(Allow("other", "oss:GetObject", "/*"));
        var get = new HeadObjectRequest { Bucket = Bucket, Key = "k", VersionId = put.VersionId };

        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        await RefusedAsync(() => Other.HeadObjectAsync(get), "0003-00000001");
        await PutAsync(Allow("other", "oss:GetObjectVersion", "/*"));

        Assert.Equal(10, (await Other.HeadObjectAsync(get)).ContentLength);
    }
}
