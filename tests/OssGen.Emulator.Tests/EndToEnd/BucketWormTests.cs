using Microsoft.Extensions.Time.Testing;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class BucketWormTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private FakeTimeProvider Time => fixture.Time;

    private OssClient Client => fixture.Client();

    [Fact]
    public async Task A_policy_that_nobody_locks_lapses_after_a_day()
    {
        await Client.PutBucketAsync("worm-lapses");
        var policy = await Client.InitiateBucketWormAsync("worm-lapses", 30);
        Time.Advance(TimeSpan.FromHours(23));
        var before = await Client.GetBucketWormAsync("worm-lapses");
        Assert.Equal((policy.WormId, BucketWormState.InProgress, 30), (before.WormId, before.State, before.RetentionPeriodInDays));

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal((404, "NoSuchWORMConfiguration"), await RefusedAsync(() => Client.GetBucketWormAsync("worm-lapses").AsTask()));
        await Client.InitiateBucketWormAsync("worm-lapses", 1);
    }

    [Fact]
    public async Task A_locked_policy_stays_and_only_grows()
    {
        await Client.PutBucketAsync("worm-locked");
        var id = (await Client.InitiateBucketWormAsync("worm-locked", 30)).WormId;
        await Client.CompleteBucketWormAsync("worm-locked", id);
        Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal((403, "WORMConfigurationLocked"), await RefusedAsync(() => Client.AbortBucketWormAsync("worm-locked").AsTask()));
        Assert.Equal(
            (409, "WORMConfigurationAlreadyExists"), await RefusedAsync(() => Client.InitiateBucketWormAsync("worm-locked", 1).AsTask()));
        Assert.Equal(
            (400, "InvalidWORMConfiguration"), await RefusedAsync(() => Client.ExtendBucketWormAsync("worm-locked", id, 29).AsTask()));
        Assert.Equal(
            (404, "NoSuchWORMConfiguration"), await RefusedAsync(() => Client.ExtendBucketWormAsync("worm-locked", "other", 60).AsTask()));
        await Client.ExtendBucketWormAsync("worm-locked", id, 60);

        var policy = await Client.GetBucketWormAsync("worm-locked");
        Assert.Equal((BucketWormState.Locked, 60), (policy.State, policy.RetentionPeriodInDays));
    }

    [Fact]
    public async Task An_unlocked_policy_can_be_removed_and_not_extended()
    {
        await Client.PutBucketAsync("worm-removed");
        var id = (await Client.InitiateBucketWormAsync("worm-removed", 30)).WormId;
        Assert.Equal(
            (400, "InvalidWORMConfiguration"), await RefusedAsync(() => Client.ExtendBucketWormAsync("worm-removed", id, 60).AsTask()));

        await Client.AbortBucketWormAsync("worm-removed");

        Assert.Equal((404, "NoSuchWORMConfiguration"), await RefusedAsync(() => Client.GetBucketWormAsync("worm-removed").AsTask()));
    }

    [Fact]
    public async Task Objects_can_be_added_but_not_changed_or_deleted_until_their_days_are_over()
    {
        const string Bucket = "worm-objects";
        await Client.PutBucketAsync(Bucket);
        await Client.PutObjectAsync(Bucket, "k", "hello, oss");
        await Client.AppendObjectAsync(Bucket, "log", 0, "hello, oss");
        var id = (await Client.InitiateBucketWormAsync(Bucket, 10)).WormId;
        await Client.CompleteBucketWormAsync(Bucket, id);
        Func<Task>[] changes =
        [
            () => Client.PutObjectAsync(Bucket, "k", "changed").AsTask(),
            () => Client.CopyObjectAsync(new() { Bucket = Bucket, Key = "k", SourceKey = "log" }).AsTask(),
            () => Client.PutSymlinkAsync(Bucket, "k", "log").AsTask(),
            () => Client.AppendObjectAsync(Bucket, "log", 10, "more").AsTask(),
            () => Client.DeleteObjectAsync(Bucket, "k").AsTask(),
            () => Client.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "k" }]).AsTask(),
        ];
        Time.Advance(TimeSpan.FromDays(10) - TimeSpan.FromSeconds(1));
        foreach (var change in changes)
        {
            Assert.Equal((409, "FileImmutable"), await RefusedAsync(change));
        }

        await Client.PutObjectAsync(Bucket, "new", "hello, oss");
        Time.Advance(TimeSpan.FromSeconds(1));

        await Client.DeleteObjectAsync(Bucket, "k");
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => Client.DeleteObjectAsync(Bucket, "new").AsTask()));
    }

    [Fact]
    public async Task A_refused_overwrite_leaves_the_object_as_it_was()
    {
        await Client.PutBucketAsync("worm-kept");
        await Client.PutObjectAsync("worm-kept", "k", "hello, oss");
        await Client.InitiateBucketWormAsync("worm-kept", 1);

        await RefusedAsync(() => Client.PutObjectAsync("worm-kept", "k", "changed").AsTask());

        await using var got = await Client.GetObjectAsync("worm-kept", "k");
        Assert.Equal("hello, oss", await got.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_policy_and_versioning_exclude_each_other()
    {
        await Client.PutBucketAsync("worm-versions");
        await Client.InitiateBucketWormAsync("worm-versions", 1);
        Assert.Equal(
            (400, "InvalidArgument"), await RefusedAsync(
                () => Client.PutBucketVersioningAsync("worm-versions", VersioningStatus.Enabled).AsTask()));

        await Client.AbortBucketWormAsync("worm-versions");
        await Client.PutBucketVersioningAsync("worm-versions", VersioningStatus.Enabled);

        Assert.Equal(
            (400, "InvalidWORMConfiguration"), await RefusedAsync(() => Client.InitiateBucketWormAsync("worm-versions", 1).AsTask()));
    }

    private static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.StatusCode, error.Code);
    }
}
