using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Signatures of version 2 aren't verified: a client that uses them by default is told to use another version.</summary>
public sealed class SignatureVersionTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task A_header_of_version_2_is_told_the_cause()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.Endpoint);
        request.Headers.TryAddWithoutValidation("Authorization", "OSS2 AccessKeyId:tester-id,Signature:c2lnbmF0dXJl");

        await RequireCauseAsync(await fixture.Http.SendAsync(request));
    }

    [Fact]
    public async Task A_presigned_url_of_version_2_is_told_the_cause() => await RequireCauseAsync(await fixture.AnonymousAsync(
        "bucket/key?x-oss-signature-version=OSS2&x-oss-expires=1&x-oss-access-key-id=tester-id&x-oss-signature=c2lnbmF0dXJl"));

    private static async Task RequireCauseAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var document = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("signature version 1 or 4", document, StringComparison.Ordinal);
            Assert.DoesNotContain("c2lnbmF0dXJl", document, StringComparison.Ordinal);
        }
    }
}
