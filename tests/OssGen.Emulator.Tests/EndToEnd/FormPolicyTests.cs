using System.Net;
using System.Text;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A form is stored only if it meets the policy that it signs.</summary>
public sealed class FormPolicyTests(EmulatorFixture fixture) : FormTest(fixture)
{
    [Theory]
    [InlineData("""["eq","$x-oss-meta-price","\$5"]""", "$5", true)]
    [InlineData("""["eq","$x-oss-meta-price","a\\\$5"]""", "a\\$5", true)]
    [InlineData("""["eq","$x-oss-meta-price","\\5"]""", "\\5", true)]
    [InlineData("""["eq","$x-oss-meta-price","\$5"]""", "\\$5", false)]
    public async Task A_dollar_sign_is_escaped_in_a_policy(string condition, string value, bool holds)
    {
        var json = $$"""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[{{condition}}]}""";
        var policy = Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
        var signature = OssSignatureV1.Signature("tester-secret", policy);

        using var response = await PostAsync(Form(
            "hello, oss", ("OSSAccessKeyId", "tester-id"), ("policy", policy), ("Signature", signature), ("key", "dollar"),
            ("x-oss-meta-price", value)));

        Assert.Equal(holds ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("cn-hangzhou")]
    public async Task A_dollar_sign_in_a_condition_of_the_client_holds(string? region)
    {
        var policy = Policy().RequireEqual("key", "user/${filename}").RequireStartsWith("x-oss-meta-price", "$")
            .RequireIn("x-oss-meta-price", "$5", "$6");

        using var response = await PostAsync(Signed(policy, region, ("key", "user/${filename}"), ("x-oss-meta-price", "$5")));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    public static TheoryData<string, Func<OssPostPolicy, OssPostPolicy>> BrokenConditions { get; } = new()
    {
        { "[\"eq\", \"$bucket\", \"other-bucket\"]", policy => policy.RequireBucket("other-bucket") },
        { "[\"eq\", \"$key\", \"other\"]", policy => policy.RequireEqual("key", "other") },
        { "[\"eq\", \"$missing\", \"x\"]", policy => policy.RequireEqual("missing", "x") },
        { "[\"starts-with\", \"$key\", \"user/\"]", policy => policy.RequireStartsWith("key", "user/") },
        { "[\"in\", \"$key\", [\"a\", \"b\"]]", policy => policy.RequireIn("key", "a", "b") },
        { "[\"not-in\", \"$key\", [\"k\"]]", policy => policy.RequireNotIn("key", "k") },
    };

    [Theory]
    [MemberData(nameof(BrokenConditions))]
    public async Task A_form_that_breaks_a_condition_is_refused_and_told_which(
        string condition, Func<OssPostPolicy, OssPostPolicy> conditions)
    {
        using var response = await PostAsync(Signed(conditions(Policy()), null, ("key", "k")));

        var error = await ErrorAsync(response);
        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (response.StatusCode, error.Element("Code")!.Value));
        Assert.Equal($"Invalid according to Policy: Policy Condition failed: {condition}", error.Element("Message")!.Value);
    }

    [Fact]
    public async Task Conditions_that_hold_let_the_form_through()
    {
        var policy = Policy().RequireBucket(Bucket).RequireEqual("key", "k")
            .RequireStartsWith("x-oss-meta-any", "").RequireIn("key", "j", "k").RequireNotIn("key", "l").RequireContentLength(10, 10);

        using var response = await PostAsync(Signed(policy, "cn-hangzhou", ("key", "k")));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData(11, 20, "EntityTooSmall")]
    [InlineData(0, 9, "EntityTooLarge")]
    public async Task A_file_out_of_its_range_is_not_stored(long smallest, long largest, string code)
    {
        using var response = await PostAsync(Signed(Policy().RequireContentLength(smallest, largest), null, ("key", "sized")));

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
        Assert.False(await Client.ObjectExistsAsync(Bucket, "sized"));
    }

    [Fact]
    public async Task A_policy_ends()
    {
        using var response = await PostAsync(Signed(new OssPostPolicy(Now).RequireStartsWith("key", ""), null, ("key", "k")));

        Assert.Equal(
            (HttpStatusCode.Forbidden, "Invalid according to Policy: Policy expired."),
            (response.StatusCode, (await ErrorAsync(response)).Element("Message")!.Value));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"conditions":[]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z"}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[{"a":"1","b":"2"}]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[["like","$key","a"]]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[["eq","key","a"]]}""")]
    [InlineData("""{"expiration":"\ud800","conditions":[]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[{"\ud800":"a"}]}""")]
    [InlineData("""{"expiration":"2030-01-01T00:00:00.000Z","conditions":[["eq","$key","\udc00"]]}""")]
    public async Task A_policy_that_is_none_is_named(string json)
    {
        var policy = Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
        var signature = OssSignatureV1.Signature("tester-secret", policy);

        using var response = await PostAsync(
            Form("hello, oss", ("OSSAccessKeyId", "tester-id"), ("policy", policy), ("Signature", signature), ("key", "k")));

        Assert.Equal(
            (HttpStatusCode.BadRequest, "InvalidPolicyDocument"),
            (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }

    [Theory]
    [InlineData("public-read")]
    [InlineData("public-read-write")]
    public async Task The_header_of_the_acl_is_a_field_for_the_policy(string acl)
    {
        using var form = Signed(Policy().RequireNotIn("x-oss-object-acl", "public-read", "public-read-write"), null, ("key", "not-public"));
        form.Headers.Add("x-oss-object-acl", acl);

        using var response = await PostAsync(form);

        Assert.Equal(
            (HttpStatusCode.Forbidden, "AccessDenied"), (response.StatusCode, (await ErrorAsync(response)).Element("Code")!.Value));
    }
}
