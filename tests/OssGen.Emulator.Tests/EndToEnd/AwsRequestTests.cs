using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A client of Amazon S3 learns why its requests are refused.</summary>
public sealed class AwsRequestTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("AWS4-HMAC-SHA256 Credential=id/20130805/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=abc")]
    [InlineData("AWS id:c2lnbmF0dXJl")]
    public async Task A_signed_request_is_told_the_cause(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.Endpoint);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        await RequireCauseAsync(await fixture.Http.SendAsync(request));
    }

    [Theory]
    [InlineData("bucket/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=abc")]
    [InlineData("bucket/key?AWSAccessKeyId=id&Expires=1&Signature=abc")]
    public async Task A_presigned_url_is_told_the_cause(string path) => await RequireCauseAsync(await fixture.AnonymousAsync(path));

    [Fact]
    public async Task No_secret_of_a_presigned_url_is_logged()
    {
        using var log = new RecordingLoggers();
        await using var emulator = await OssEmulator.StartAsync(new() { LoggerFactory = log });

        using var response = await fixture.Http.GetAsync(
            new Uri(emulator.Endpoint, "b/k?X-Amz-Credential=their-id&X-Amz-Signature=their-signature&X-Amz-Security-Token=their-token"));

        Assert.DoesNotContain("their-", (await log.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_told_the_cause()
    {
        await fixture.Client().PutBucketAsync("aws-form");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("key"), "key" },
            { new StringContent("AWS4-HMAC-SHA256"), "X-Amz-Algorithm" },
            { new ByteArrayContent([]), "file", "a" },
        };

        await RequireCauseAsync(await fixture.Http.PostAsync(new Uri(fixture.Emulator.Endpoint, "aws-form"), form));
    }

    private static async Task RequireCauseAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var document = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("The request is signed for Amazon S3", document, StringComparison.Ordinal);
            Assert.DoesNotContain("abc", document, StringComparison.Ordinal);
        }
    }
}
