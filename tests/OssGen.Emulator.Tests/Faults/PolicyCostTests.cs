using System.Net;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>The cost of a policy doesn't grow with the number of objects of a request, nor with a body that isn't needed.</summary>
public sealed class PolicyCostTests : PolicyTest
{
    [Fact]
    public void A_condition_is_evaluated_once_for_all_objects_of_a_request()
    {
        var evaluated = 0;
        var policy = Parse("""{"StringLike":{"acs:UserAgent":["*a","*b"]}}""");
        var outcomes = new Dictionary<PolicyCondition, bool>(ReferenceEqualityComparer.Instance);

        for (var i = 0; i < 1000; i++)
        {
            policy.Decide(Request($"{Bucket}/{i}", outcomes, _ =>
            {
                evaluated++;
                return "agent";
            }));
        }

        Assert.Equal(1, evaluated);
    }

    [Fact]
    public void A_condition_on_the_object_is_evaluated_for_each()
    {
        var policy = Parse("""{"StringEquals":{"oss:ExistingObjectTag/a":"1"}}""");
        var outcomes = new Dictionary<PolicyCondition, bool>(ReferenceEqualityComparer.Instance);

        Assert.Equal(PolicyDecision.Deny, policy.Decide(Request($"{Bucket}/1", outcomes, _ => "1")));
        Assert.Equal(PolicyDecision.None, policy.Decide(Request($"{Bucket}/2", outcomes, _ => "2")));
    }

    [Fact]
    public async Task Objects_with_different_tags_are_decided_in_one_request()
    {
        await Owner.PutObjectAsync(new() { Bucket = Bucket, Key = "open", Content = "x", Tagging = "a=0" });
        await Owner.PutObjectAsync(new() { Bucket = Bucket, Key = "kept", Content = "x", Tagging = "a=1" });
        await PutAsync(
            Allow("other", "oss:DeleteObject", "/*"),
            Deny("other", "oss:*", "/*", """{"StringEquals":{"oss:ExistingObjectTag/a":"1"}}"""));

        await RefusedAsync(() => Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "open" }, new() { Key = "kept" }]));
        await Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "open" }]);

        Assert.False(await Owner.ObjectExistsAsync(Bucket, "open"));
        Assert.True(await Owner.ObjectExistsAsync(Bucket, "kept"));
    }

    // The reply arrives although most of the body is never sent.
    [Fact]
    public async Task Of_tags_that_a_policy_depends_on_only_a_small_document_is_read()
    {
        await PutAsync(Allow("*", "oss:PutObjectTagging", "/*", """{"StringEquals":{"oss:RequestObjectTag/a":"1"}}"""));
        const string Document = "<Tagging><TagSet>";

        var reply = await RawConnection.SendAsync(
            Endpoint,
            $"PUT /{Bucket}/k?tagging HTTP/1.1\r\nHost: x\r\nContent-Length: 60000000\r\n\r\n{Document}{new string(' ', 66_000)}");

        Assert.StartsWith("HTTP/1.1 400 ", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*aaab", 65_000)]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", 65_000)]
    [InlineData("????????????????????????????????", 31)]
    public void A_pattern_that_almost_matches_a_long_text_does_not_match(string pattern, int length) =>
        Assert.False(WildcardPattern.Matches(pattern, new string('a', length)));

    [Fact]
    public async Task Who_may_set_an_acl_by_the_policy_needs_no_signature()
    {
        await PutAsync(Allow("*", "oss:PutBucketAcl", ""));

        var reply = await RawConnection.SendAsync(
            Endpoint,
            $"PUT /{Bucket}?acl HTTP/1.1\r\nHost: x\r\nx-oss-acl: public-read\r\nContent-Length: 0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", reply, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AnonymousAsync("k"));
    }

    [Fact]
    public async Task A_bucket_is_created_by_its_acl_only_for_a_known_caller()
    {
        var reply = await RawConnection.SendAsync(
            Endpoint, "PUT /created-by-acl?acl HTTP/1.1\r\nHost: x\r\nx-oss-acl: private\r\nContent-Length: 0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403 ", reply, StringComparison.Ordinal);
        Assert.False(await Owner.BucketExistsAsync("created-by-acl"));
    }

    private static BucketPolicy Parse(string condition) => BucketPolicy.Parse(
        $$"""{"Version":"1","Statement":[{{Deny("other", "oss:*", "/*", condition)}}]}""");

    private static PolicyRequest Request(string resource, Dictionary<PolicyCondition, bool> outcomes, Func<string, string?> value) => new()
    {
        Action = "oss:DeleteObject", Region = "cn-hangzhou", Owner = "owner", Resource = resource, Caller = "other", Value = value,
        Outcomes = outcomes,
    };
}
