using System.Net;
using OssGen;
using RichardSzalay.MockHttp;

namespace Contoso.Receipts.Tests;

/// <summary>
/// The archive with the real client over HTTP messages of RichardSzalay.MockHttp: how the app fares with failures of the network and of OSS
/// that no server produces on demand.
/// </summary>
public sealed class WithMockHttp
{
    private const string Url = "https://contoso.oss-cn-hangzhou.aliyuncs.com/receipts/2026-03/17.json";
    private const string Json = """{"Number":17,"Date":"2026-03-09","Cents":380}""";

    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public async Task A_receipt_is_found_although_oss_is_busy_at_first()
    {
        using var http = new MockHttpMessageHandler();
        http.Expect(HttpMethod.Get, Url).Respond(_ => Reply(HttpStatusCode.ServiceUnavailable, ""));
        http.Expect(HttpMethod.Get, Url).Respond(_ => Reply(HttpStatusCode.OK, Json));
        using var client = ClientOver(http);

        var found = await new ReceiptArchive(client, "contoso").FindAsync(March, 17);

        Assert.Equal(380, found?.Cents);
        http.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task A_receipt_that_arrives_damaged_is_not_believed()
    {
        using var http = new MockHttpMessageHandler();
        http.When(HttpMethod.Get, Url).Respond(_ =>
        {
            var reply = Reply(HttpStatusCode.OK, Json.Replace("380", "999", StringComparison.Ordinal));
            reply.Headers.Add("x-oss-hash-crc64ecma", OssCrc64.Compute(System.Text.Encoding.UTF8.GetBytes(Json)).ToString());
            return reply;
        });
        using var client = ClientOver(http);

        await Assert.ThrowsAsync<OssIntegrityException>(() => new ReceiptArchive(client, "contoso").FindAsync(March, 17));
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_not_taken_for_a_receipt()
    {
        using var http = new MockHttpMessageHandler();
        http.When(HttpMethod.Get, Url).Respond("text/html", "<html>Please log in</html>");
        using var client = ClientOver(http);

        await Assert.ThrowsAsync<OssResponseException>(() => new ReceiptArchive(client, "contoso").FindAsync(March, 17));
    }

    private static OssClient ClientOver(MockHttpMessageHandler http) => new(new()
    {
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = http,
        Retry = new() { BaseDelay = TimeSpan.Zero },
    });

    // Every reply of OSS has the ID of the request; the client refuses one without.
    private static HttpResponseMessage Reply(HttpStatusCode status, string content) => new(status)
    {
        Content = new StringContent(content),
        Headers = { { "x-oss-request-id", "5C3D9175B6FC201293AD0001" } },
    };
}
