using System.Text;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Requests;

/// <summary>Absence is what OSS says of the thing asked for; everything else is an error.</summary>
public sealed class ExistsTests
{
    [Fact]
    public async Task A_bucket_that_answers_exists()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        Assert.True(await client.BucketExistsAsync("test-bucket"));
        Assert.Equal((HttpMethod.Head.Method, "/"), (handler.Seen[0].Method, handler.Seen[0].Uri.PathAndQuery));
    }

    [Fact]
    public async Task A_bucket_that_OSS_does_not_know_is_absent()
    {
        using var client = TestClient.Create(new ScriptedHandler(HeadError(404, "NoSuchBucket")));

        Assert.False(await client.BucketExistsAsync("test-bucket"));
    }

    [Fact]
    public async Task A_404_without_an_error_document_can_only_be_about_the_bucket()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(404, "", ("x-oss-ec", "0015-00000101"))));

        Assert.False(await client.BucketExistsAsync("test-bucket"));
    }

    [Theory]
    [InlineData(403, "Forbidden")]
    [InlineData(400, "BadRequest")]
    [InlineData(301, "MovedPermanently")]
    public async Task Any_other_status_without_an_error_document_is_an_error(int status, string code)
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(status, "", ("x-oss-ec", "0003-00000001"))));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.BucketExistsAsync("test-bucket"));

        Assert.Equal((status, code, "0003-00000001"), (error.StatusCode, error.Code, error.EC));
    }

    [Theory]
    [InlineData(403, "AccessDenied")]
    [InlineData(403, "NoSuchBucket")]
    [InlineData(404, "NoSuchKey")]
    [InlineData(400, "InvalidArgument")]
    public async Task Any_other_answer_about_a_bucket_is_an_error(int status, string code)
    {
        using var client = TestClient.Create(new ScriptedHandler(HeadError(status, code)));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.BucketExistsAsync("test-bucket"));

        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task An_object_that_answers_exists()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        Assert.True(await client.ObjectExistsAsync("test-bucket", "key"));
        Assert.Equal((HttpMethod.Head.Method, "/key?objectMeta"), (handler.Seen[0].Method, handler.Seen[0].Uri.PathAndQuery));
    }

    [Theory]
    [InlineData("NoSuchKey")]
    [InlineData("NoSuchVersion")]
    public async Task An_object_that_OSS_does_not_know_is_absent(string code)
    {
        using var client = TestClient.Create(new ScriptedHandler(HeadError(404, code)));

        Assert.False(await client.ObjectExistsAsync(new GetObjectMetaRequest { Bucket = "test-bucket", Key = "key", VersionId = "1" }));
    }

    [Theory]
    [InlineData(403, "AccessDenied")]
    [InlineData(404, "NoSuchBucket")]
    [InlineData(404, "SymlinkTargetNotExist")]
    [InlineData(405, "MethodNotAllowed")]
    public async Task Any_other_answer_about_an_object_is_an_error(int status, string code)
    {
        using var client = TestClient.Create(new ScriptedHandler(HeadError(status, code)));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.ObjectExistsAsync("test-bucket", "key"));

        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_404_that_does_not_say_what_is_missing_is_an_error()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(404)));

        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await client.ObjectExistsAsync("test-bucket", "key"));

        Assert.Equal("NotFound", error.Code);
    }

    // A reply to HEAD has no body: the error document stands in a header, as base64.
    private static Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> HeadError(int status, string code) =>
        Answer(
            status, "", ("x-oss-err", Convert.ToBase64String(
                Encoding.UTF8.GetBytes($"<Error><Code>{code}</Code><Message>of {code}</Message></Error>"))));
}
