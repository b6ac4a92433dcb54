using OssGen;

namespace Contoso.Notices.Tests;

public sealed class NoticeBoardWithFake
{
    [Fact]
    public async Task Posts_a_notice_into_its_bucket()
    {
        using var client = new FakeClient().Answer((PutObjectRequest _) => new PutObjectResult());

        await new NoticeBoard(client, "notices").PostAsync("monday", "closed");

        var sent = Assert.IsType<PutObjectRequest>(Assert.Single(client.Sent));
        Assert.Equal(("notices", "monday"), (sent.Bucket, sent.Key));
    }

    [Fact]
    public async Task Reads_a_notice()
    {
        using var client =
            new FakeClient().Answer((GetObjectRequest request) => new GetObjectResult { Content = new MemoryStream("closed"u8.ToArray()) });

        Assert.Equal("closed", await new NoticeBoard(client, "notices").ReadAsync("monday"));
    }

    [Fact]
    public async Task Has_no_text_for_a_missing_notice()
    {
        using var client = new FakeClient().Answer<GetObjectRequest, GetObjectResult>(
            _ => throw new OssServiceException(404, OssErrorCode.NoSuchKey, "The specified key does not exist.") { RequestId = "1" });

        Assert.Null(await new NoticeBoard(client, "notices").ReadAsync("tuesday"));
    }

    [Fact]
    public async Task Goes_through_every_page_of_names()
    {
        using var client = new FakeClient().Answer((ListObjectsV2Request request) => request.ContinuationToken is null
            ? new ListObjectsV2Result { Contents = [new() { Key = "a" }], IsTruncated = true, NextContinuationToken = "next" }
            : new ListObjectsV2Result { Contents = [new() { Key = "b" }], Response = new OssResponse(200) });

        Assert.Equal(["a", "b"], await new NoticeBoard(client, "notices").NamesAsync(""));
    }

    [Fact]
    public void Shares_a_notice()
    {
        using var client = new FakeClient();

        Assert.Equal("https://fake.example/signed", new NoticeBoard(client, "notices").Share("monday").AbsoluteUri);
    }
}
