using System.Net;
using OssGen;

namespace Contoso.Notices.Tests;

public sealed class NoticeBoardWithStub
{
    [Fact]
    public async Task Posts_a_notice_to_its_bucket_s_host()
    {
        var sent = new List<string>();
        using var handler = new StubHandler(request =>
        {
            sent.Add($"{request.Method} {request.RequestUri}");
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using var client = ClientOver(handler);

        await new NoticeBoard(client, "notices").PostAsync("monday", "closed");

        Assert.Equal(["PUT https://notices.oss-cn-hangzhou.aliyuncs.com/monday"], sent);
    }

    [Fact]
    public async Task Reads_a_notice_although_the_first_attempt_fails()
    {
        var statuses = new Queue<HttpStatusCode>([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK]);
        using var handler = new StubHandler(_ => new HttpResponseMessage(statuses.Dequeue()) { Content = new StringContent("closed") });
        using var client = ClientOver(handler);

        Assert.Equal("closed", await new NoticeBoard(client, "notices").ReadAsync("monday"));
    }

    private static OssClient ClientOver(HttpMessageHandler handler) => new(new()
    {
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = handler,
        Retry = new() { BaseDelay = TimeSpan.Zero },
    });
}
