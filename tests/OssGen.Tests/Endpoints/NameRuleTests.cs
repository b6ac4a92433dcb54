using OssGen.Tests.Faults;
using OssGen.Validation;

namespace OssGen.Tests.Endpoints;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("1-2")]
    [InlineData("oss-test-sample")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    public void Takes_sound_bucket_names(string bucket) =>
        Assert.StartsWith($"http://{bucket}.storage.oss.test/", Url(bucket, "key"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "0 characters")]
    [InlineData("ab", "2 characters")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234", "64 characters")]
    [InlineData("Abc", "'A' at position 1")]
    [InlineData("ab.c", "'.' at position 3")]
    [InlineData("ab/c", "'/' at position 3")]
    [InlineData("a_b", "'_'")]
    [InlineData("-abc", "starts or ends with '-'")]
    [InlineData("abc-", "starts or ends with '-'")]
    [InlineData("ab\nc", "'?' at position 3")]
    [InlineData("bücher", "position 2")]
    public void Refuses_other_bucket_names_and_says_why(string bucket, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => OssNameRules.CheckBucket(bucket, "bucket"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("bucket", error.ParamName);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("../../x")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("tab\there")]
    [InlineData("😀/é.png")]
    [InlineData("a\\b")]
    [InlineData(" ")]
    public void Takes_any_other_key(string key) => Assert.Equal(key, KeyIn(Url("bucket", key)));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/a", "starts with '/'")]
    [InlineData("\\a", "starts with '\\'")]
    public void Refuses_keys_that_cannot_be_sent_and_says_why(string key, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => OssNameRules.CheckKey(key, "key"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Half a pair has no UTF-8 form, so an attribute can't carry it.</summary>
    [Fact]
    public void Refuses_half_a_surrogate_pair_and_says_where()
    {
        string[] keys = ["ab\ud83d", "😀\ud83dx", "ab\ude00"];

        Assert.All(
            keys, key => Assert.Contains(
                "position 3", Assert.Throws<ArgumentException>(() => OssNameRules.CheckKey(key, "key")).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_may_have_1023_bytes() => Assert.Equal(new string('文', 341), KeyIn(Url("bucket", new string('文', 341))));

    [Fact]
    public void Refuses_a_key_of_1024_bytes()
    {
        var error = Assert.Throws<ArgumentException>(() => OssNameRules.CheckKey(new string('文', 341) + "a", "key"));

        Assert.Contains("1024 UTF-8 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_in_the_message()
    {
        var error = Assert.Throws<ArgumentException>(() => OssNameRules.CheckKey(new string('k', 5000), "key"));

        Assert.True(error.Message.Length < 300);
    }

    private static string Url(string bucket, string key)
    {
        using var client = TestClient.Create(new ScriptedHandler());
        return client.Presign(new HeadObjectRequest { Bucket = bucket, Key = key }, TimeSpan.FromMinutes(1)).Url;
    }

    // By hand: a Uri would follow the dots in it.
    private static string KeyIn(string url) =>
        Uri.UnescapeDataString(url["http://bucket.storage.oss.test/".Length..url.IndexOf('?', StringComparison.Ordinal)]);
}
