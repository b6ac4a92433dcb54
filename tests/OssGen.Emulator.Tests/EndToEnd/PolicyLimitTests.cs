namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A request that reaches an object by another name, version or operation needs the permission for the object itself.</summary>
public sealed class PolicyLimitTests : PolicyTest
{
    [Fact]
    public async Task An_empty_directory_is_deleted_by_the_key_of_the_directory()
    {
        await Owner.CreateDirectoryAsync(Bucket, "protected");
        await PutAsync(Allow("other", "oss:DeleteObject", "/*"), Deny("other", "oss:DeleteObject", "/protected/*"));

        await RefusedAsync(() => Other.DeleteDirectoryAsync(Bucket, "protected"));

        Assert.Equal(0, (await Owner.HeadObjectAsync(Bucket, "protected/")).ContentLength);
    }

    [Fact]
    public async Task A_directory_is_created_by_its_key_and_those_above_by_theirs()
    {
        await PutAsync(Allow("other", "oss:PutObject", "/*"), Deny("other", "oss:PutObject", "/protected/"));

        await RefusedAsync(() => Other.CreateDirectoryAsync(Bucket, "protected"));
        await RefusedAsync(() => Other.CreateDirectoryAsync(Bucket, "protected/in"));

        await Other.CreateDirectoryAsync(Bucket, "free/in");
    }

    [Fact]
    public async Task A_version_does_not_change_the_action_of_an_operation_without_versions()
    {
        await Owner.CreateDirectoryAsync(Bucket, "dir");
        await PutAsync(Allow("other", "oss:DeleteObjectVersion", "/*"));

        await RefusedAsync(
            () => Other.DeleteDirectoryAsync(new()
            {
                Bucket = Bucket,
                Directory = "dir",
                ExtraQuery = new Dictionary<string, string?> { ["versionId"] = "null" },
            }),
            "0003-00000001");
    }

    [Fact]
    public async Task What_is_renamed_must_be_readable()
    {
        await PutAsync(
            Allow("other", "oss:PutObject", "/*"), Allow("other", "oss:DeleteObject", "/*"), Allow("other", "oss:GetObject", "/open"));

        await RefusedAsync(() => Other.RenameAsync(Bucket, "open", "k"), "0003-00000001");

        Assert.Equal(10, (await Owner.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task An_upload_with_tags_needs_the_action_that_sets_tags()
    {
        await PutAsync(Allow("other", "oss:PutObject", "/*"));
        var tagged = new PutObjectRequest { Bucket = Bucket, Key = "new", Content = "x", Tagging = "a=b" };

        await RefusedAsync(() => Other.PutObjectAsync(tagged), "0003-00000001");
        await PutAsync(Allow("other", "oss:PutObject", "/*"), Allow("other", "oss:PutObjectTagging", "/*"));

        await Other.PutObjectAsync(tagged);
    }

    [Theory]
    [InlineData("*", """{"IpAddress":{"acs:SourceIp":"0.0.0.0/00"}}""")]
    [InlineData("?*", null)]
    public async Task Whatever_matches_everyone_is_public(string principal, string? condition)
    {
        await PutAsync(Allow(principal, "oss:GetObject", "/*", condition));
        Assert.True((await Owner.GetBucketPolicyStatusAsync(Bucket)).IsPublic);

        await Owner.PutBucketPublicAccessBlockAsync(Bucket, true);

        await RefusedAsync(() => Other.GetObjectAsync(Bucket, "k"), "0003-00000001");
    }
}
