using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Replies;

/// <summary>A list that has an element of its own around its items has that element also without items.</summary>
public sealed class EmptyContainerTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private readonly OssClient _client = fixture.Client();

    [Theory]
    [InlineData("", "<Buckets></Buckets>")]
    [InlineData("cloudboxes", "<CloudBoxes></CloudBoxes>")]
    [InlineData("accessPoint", "<AccessPoints></AccessPoints>")]
    [InlineData("accessPointForObjectProcess", "<AccessPointsForObjectProcess></AccessPointsForObjectProcess>")]
    public async Task Of_an_account_without_any(string query, string part)
    {
        var listed = await fixture.Client("other-id", "other-secret").SendAsync(new AccountCall(query));

        Assert.Contains(part, listed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tagging", null, "<TagSet></TagSet>")]
    [InlineData("tagging", "k", "<TagSet></TagSet>")]
    [InlineData("accessPoint", null, "<AccessPoints></AccessPoints>")]
    [InlineData("referer", null, "<RefererList></RefererList>")]
    public async Task Of_a_bucket_or_an_object_without_any(string query, string? key, string part)
    {
        await _client.PutBucketAsync("empty-containers");
        await _client.PutObjectAsync("empty-containers", "k", "hello, oss");

        var got = await _client.SendAsync(new RawCall("GET", "empty-containers", query, Key: key));

        Assert.Contains(part, got.Text, StringComparison.Ordinal);
    }

    private sealed record AccountCall(string Query) : OssRequest, IOssRequest<RawReply>
    {
        OssOperation IOssRequest.Operation => new("Raw", "GET", OssScope.Service)
        {
            SignedQuery = [Query],
            ReplyBody = OssReplyBody.Buffered,
        };

        void IOssRequest.Write(OssRequestWriter writer)
        {
            if (Query.Length > 0)
            {
                writer.Query(Query);
            }
        }

        RawReply IOssRequest<RawReply>.Read(OssResponseReader reply) => new() { Response = reply.Response, Text = reply.Text() };
    }
}
