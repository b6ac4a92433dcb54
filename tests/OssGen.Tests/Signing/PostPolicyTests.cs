using System.Text;
using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Vectors;

namespace OssGen.Tests.Signing;

public sealed class PostPolicyTests
{
    private static readonly DateTimeOffset Expiration = new(2024, 12, 3, 13, 0, 0, TimeSpan.Zero);
    private static readonly FakeTimeProvider Clock = new(DateTimeOffset.FromUnixTimeSeconds(1_733_227_200));

    [Fact]
    public void Builds_the_published_form_with_a_token()
    {
        var form = new OssPostPolicy(Expiration).RequireBucket("examplebucket").RequireStartsWith("key", "a b+/")
            .Sign(new("ak", "sk", "CAES+/token=="), "cn-hangzhou", Clock);

        Assert.Equal(Published("postPolicy-008"), form.Fields.ToDictionary());
    }

    [Fact]
    public void Builds_the_published_form_with_a_key_beyond_ascii()
    {
        var form = new OssPostPolicy(Expiration).RequireStartsWith("key", "文件夹/").RequireBucket("examplebucket").Sign(
            new("ak", "sk"), "oss-cn-hangzhou", Clock);

        Assert.Equal(Published("postPolicy-009"), form.Fields.ToDictionary());
    }

    [Fact]
    public void Builds_the_published_form_of_V1()
    {
        var form = new OssPostPolicy(Expiration).RequireContentLength(0, 1_048_576_000).RequireStartsWith("key", "user/eric/").Sign(
            new("ak", "sk"));

        Assert.Equal(Published("postPolicy-013"), form.Fields.ToDictionary());
    }

    [Fact]
    public void Writes_every_kind_of_condition()
    {
        var form = new OssPostPolicy(Expiration.AddMilliseconds(476))
            .RequireBucket("gen-post-policy")
            .RequireEqual("key", "文/\"k\"")
            .RequireStartsWith("x-oss-meta-tag", "")
            .RequireContentLength(1, 1024)
            .RequireIn("content-type", "image/jpg", "image/png")
            .RequireNotIn("cache-control", "no-cache")
            .Sign(new("ak", "sk"));

        var json = Encoding.UTF8.GetString(Convert.FromBase64String(form.Fields.ToDictionary()["policy"]));
        Assert.Equal(
            """{"expiration":"2024-12-03T13:00:00.476Z","conditions":[{"bucket":"gen-post-policy"},["eq","$key","文/\"k\""],"""
                + """["starts-with","$x-oss-meta-tag",""],["content-length-range","""
                + """1,1024],["in","$content-type",["image/jpg","image/png"]],["not-in","$cache-control",["no-cache"]]]}""",
            json);
    }

    // In a policy, a dollar sign begins the name of a field; OSS's escape for others isn't one of JSON.
    [Fact]
    public void Dollar_signs_of_values_are_escaped()
    {
        var form = new OssPostPolicy(Expiration).RequireEqual("key", "a\\${filename}").RequireIn("x-oss-meta-price", "$5", "6")
            .Sign(new("ak", "sk"));

        var json = Encoding.UTF8.GetString(Convert.FromBase64String(form.Fields.ToDictionary()["policy"]));
        Assert.Contains(
            """[["eq","$key","a\\\${filename}"],["in","$x-oss-meta-price",["\$5","6"]]]""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_is_named_without_its_dollar()
    {
        var error = Assert.Throws<ArgumentException>(() => new OssPostPolicy(Expiration).RequireEqual("$key", "a"));

        Assert.Contains("'key'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_conditions_that_nothing_meets()
    {
        var policy = new OssPostPolicy(Expiration);

        Assert.Throws<ArgumentOutOfRangeException>(() => policy.RequireContentLength(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => policy.RequireContentLength(-1, 1));
        Assert.Throws<ArgumentException>(() => policy.RequireIn("key"));
        Assert.Throws<ArgumentException>(() => policy.RequireBucket("Bad"));
    }

    private static Dictionary<string, string> Published(string id) =>
        SignatureVectors.Find(id).GetProperty("expected")
            .GetProperty("fields").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!);

    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_every_text()
    {
        var policy = new OssPostPolicy(DateTimeOffset.UnixEpoch);
        var text = "a" + '\ud800';
        Action[] additions =
        [
            () => policy.RequireEqual("key", text),
            () => policy.RequireEqual(text, "a"),
            () => policy.RequireStartsWith("key", text),
            () => policy.RequireIn("key", "a", text),
            () => policy.RequireNotIn("key", text),
        ];

        Assert.All(
            additions, add => Assert.Contains(
                "half a surrogate pair at position 2", Assert.Throws<ArgumentException>(add).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_product_is_part_of_the_scope()
    {
        var form = new OssPostPolicy(Expiration).RequireStartsWith("key", "").Sign(new("ak", "sk"), "cb-123", Clock, "oss-cloudbox");

        Assert.EndsWith("/cb-123/oss-cloudbox/aliyun_v4_request", form.Fields.ToDictionary()["x-oss-credential"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_expiration_at_the_calendars_end_is_written()
    {
        var form = new OssPostPolicy(DateTimeOffset.MaxValue).RequireStartsWith("key", "").Sign(new("ak", "sk"));

        Assert.Contains(
            "9999-12-31T23:59:59.999Z",
            Encoding.UTF8.GetString(Convert.FromBase64String(form.Fields.ToDictionary()["policy"])), StringComparison.Ordinal);
    }
}
