using OssGen.TestSupport.Folders;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class ForeignReplyTests
{
    private const string Page = "<html>Please log in</html>";

    public static TheoryData<string, int> Replies
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var operation in new[] { "GET", "HEAD", "PUT", "POST", "document" })
            {
                foreach (var status in new[] { 200, 203, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 409, 412, 416 })
                {
                    data.Add(operation, status);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_reply_without_a_request_id_is_not_taken_for_one_of_OSS(string operation, int status)
    {
        var handler = Foreign(
            Answer(status, Page, ("Content-Type", "text/html"), ("Location", "http://other.oss.test/"), ("ETag", "\"e\"")));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssResponseException>(() => CallAsync(client, operation));

        Assert.Contains("does not look like OSS", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RequireRequestId", failure.Message, StringComparison.Ordinal);
        Assert.Equal(status, failure.Response.StatusCode);
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_busy_load_balancer_is_asked_again(int status)
    {
        var handler = Foreign(Answer(status, Page), Answer(200, "", ("x-oss-request-id", "id-1")));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestHead());

        Assert.Equal(2, handler.Seen.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    public async Task A_load_balancer_that_stays_busy_is_named_in_the_end(int status)
    {
        var handler = Foreign(Answer(status, Page));
        using var client = TestClient.Create(handler);

        var failure = await Assert.ThrowsAsync<OssResponseException>(() => CallAsync(client, "GET"));

        Assert.Contains("does not look like OSS", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, handler.Seen.Count);
    }

    [Fact]
    public async Task A_call_that_may_not_run_twice_is_not_sent_again_after_a_gateway_error()
    {
        var handler = Foreign(Answer(502, Page));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<OssResponseException>(() => CallAsync(client, "POST"));

        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_file_is_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var path = folder["target"];
        await File.WriteAllTextAsync(path, "before");
        using var client = TestClient.Create(Foreign(Answer(200, Page)));

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.GetObjectToFileAsync("test-bucket", "k", path));

        Assert.Equal("before", await File.ReadAllTextAsync(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Whether_something_exists_is_not_learned_from_it(int status)
    {
        using var client = TestClient.Create(Foreign(Answer(status, "<Error><Code>NoSuchKey</Code></Error>")));

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.ObjectExistsAsync("test-bucket", "k"));
        await Assert.ThrowsAsync<OssResponseException>(async () => await client.BucketExistsAsync("test-bucket"));
    }

    [Fact]
    public async Task The_option_takes_replies_without_a_request_id()
    {
        using var client = TestClient.Create(Foreign(Answer(200, "abc")), options => options.RequireRequestId = false);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal("abc", await result.ReadAsStringAsync());
    }

    private static ScriptedHandler Foreign(params Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>>[] steps) =>
        new(steps) { IsOss = false };

    private static async Task CallAsync(OssClient client, string operation)
    {
        switch (operation)
        {
            case "GET":
                (await client.SendAsync(new TestGet())).Dispose();
                break;
            case "HEAD":
                await client.SendAsync(new TestHead());
                break;
            case "PUT":
                await client.SendAsync(new TestPut { Content = "abc" });
                break;
            case "POST":
                await client.SendAsync(new TestPost());
                break;
            default:
                await client.GetBucketAclAsync("test-bucket");
                break;
        }
    }
}
