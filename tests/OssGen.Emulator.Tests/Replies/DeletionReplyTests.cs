using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class DeletionReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "deletion-replies";

    private readonly OssClient _client = fixture.Client();

    public static TheoryData<int> Controls { get; } = [.. Enumerable.Range(1, 31)];

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null)]
    [InlineData("url")]
    public async Task A_quiet_deletion_is_answered_without_a_document(string? encoding)
    {
        await _client.PutObjectAsync(Bucket, "quiet", "hello, oss");
        var delete = new RawCall("POST", Bucket, "delete", "<Delete><Quiet>true</Quiet><Object><Key>quiet</Key></Object></Delete>")
        {
            ExtraQuery = encoding is null ? null : new Dictionary<string, string?> { ["encoding-type"] = encoding },
        };

        var reply = await _client.SendAsync(delete);

        Assert.Equal(("", "0", false), (
            reply.Text, reply.Response.Headers["Content-Length"], reply.Response.Headers.ContainsKey("Content-Type")));
        Assert.False(await _client.ObjectExistsAsync(Bucket, "quiet"));
    }

    [Fact]
    public async Task The_client_reads_a_reply_to_a_quiet_deletion()
    {
        var deleted = await _client.DeleteMultipleObjectsAsync(
            new DeleteMultipleObjectsRequest { Bucket = Bucket, Quiet = true, Objects = [new() { Key = "quiet" }] });

        Assert.Empty(deleted.Deleted);
        Assert.Empty(deleted.Response.UnreadMembers);
    }

    [Theory]
    [MemberData(nameof(Controls))]
    public async Task Control_characters_of_keys_are_taken_as_they_are(int control)
    {
        var key = $"a{(char)control}b{(char)control}";
        await _client.PutObjectAsync(Bucket, key, "hello, oss");

        await _client.SendAsync(new RawCall("POST", Bucket, "delete", $"<Delete>\r\n<Object>\r\n\t<Key>{key}</Key></Object>\r\n</Delete>"));

        Assert.False(await _client.ObjectExistsAsync(Bucket, key));
    }
}
