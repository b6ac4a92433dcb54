using System.Net;

namespace Contoso.Notices.Tests;

public sealed class NoticeBoardWithEmulator(EmulatorFixture oss) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Reads_what_was_posted()
    {
        var board = await NewBoardAsync();

        await board.PostAsync("monday", "closed");

        Assert.Equal("closed", await board.ReadAsync("monday"));
        Assert.Null(await board.ReadAsync("tuesday"));
        Assert.Equal(["monday"], await board.NamesAsync("mon"));
    }

    [Fact]
    public async Task A_shared_notice_is_gone_after_an_hour()
    {
        var board = await NewBoardAsync();
        await board.PostAsync("monday", "closed");
        var link = board.Share("monday");
        using var browser = new HttpClient();

        var text = await browser.GetStringAsync(link);
        oss.Clock.Advance(TimeSpan.FromHours(2));
        using var late = await browser.GetAsync(link);

        Assert.Equal("closed", text);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    /// <summary>A bucket for each test: the emulator is shared.</summary>
    private async Task<NoticeBoard> NewBoardAsync()
    {
        var bucket = "notices-" + Guid.NewGuid().ToString("N");
        await oss.Client.PutBucketAsync(bucket);
        return new NoticeBoard(oss.Client, bucket);
    }
}
