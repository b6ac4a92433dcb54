using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Configurations;

public sealed class LiveChannelTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private static readonly LiveChannelTarget s_hls = new() { Type = LiveChannelType.Hls };

    private readonly string _bucket = $"live-{Guid.NewGuid():N}";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(_bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_new_channel_has_its_URLs_and_the_defaults()
    {
        var created = await _client.PutLiveChannelAsync(_bucket, "test-channel", s_hls);
        var info = await _client.GetLiveChannelInfoAsync(_bucket, "test-channel");

        Assert.StartsWith($"rtmp://{_bucket}.", Assert.Single(created.PublishUrls), StringComparison.Ordinal);
        Assert.EndsWith("/live/test-channel", created.PublishUrls[0], StringComparison.Ordinal);
        Assert.EndsWith($"/{_bucket}/test-channel/playlist.m3u8", Assert.Single(created.PlayUrls), StringComparison.Ordinal);
        Assert.Equal(
            (LiveChannelStatus.Enabled, "", 5, 3, "playlist.m3u8"),
            (info.Status, info.Description, info.Target!.FragDuration, info.Target.FragCount, info.Target.PlaylistName));
    }

    [Fact]
    public async Task A_channel_is_idle_or_disabled_but_never_live()
    {
        await _client.PutLiveChannelAsync(_bucket, "c", s_hls);
        Assert.Equal(LiveStreamStatus.Idle, (await _client.GetLiveChannelStatAsync(_bucket, "c")).Status);

        await _client.PutLiveChannelStatusAsync(_bucket, "c", LiveChannelStatus.Disabled);

        var stat = await _client.GetLiveChannelStatAsync(_bucket, "c");
        Assert.Equal(LiveStreamStatus.Disabled, stat.Status);
        Assert.Null(stat.ConnectedTime);
        Assert.Equal(LiveChannelStatus.Disabled, (await _client.GetLiveChannelInfoAsync(_bucket, "c")).Status);
        Assert.Empty((await _client.GetLiveChannelHistoryAsync(_bucket, "c")).LiveRecords);
    }

    [Fact]
    public async Task A_new_status_changes_nothing_else()
    {
        await _client.PutLiveChannelAsync(new()
        {
            Bucket = _bucket,
            ChannelName = "c",
            Description = "<a> & b",
            Target = s_hls with { FragDuration = 2, FragCount = 4, PlaylistName = "other.m3u8" },
            Snapshot = new() { RoleName = "role", DestBucket = "snapshots", NotifyTopic = "topic", Interval = 9 },
        });
        var before = await _client.GetLiveChannelInfoAsync(_bucket, "c");

        await _client.PutLiveChannelStatusAsync(_bucket, "c", LiveChannelStatus.Disabled);

        Assert.Equal(before with { Status = LiveChannelStatus.Disabled }, await _client.GetLiveChannelInfoAsync(_bucket, "c"));
    }

    [Theory]
    [InlineData("<LiveChannelConfiguration><Target><Type>HLS</Type></Target></LiveChannelConfiguration>")]
    [InlineData("<LiveChannelConfiguration><!--a--><Status>enabled</Status><Target><Type>HLS</Type></Target></LiveChannelConfiguration>")]
    [InlineData(
        "<?xml version='1.0' encoding='UTF-8'?><l:LiveChannelConfiguration xmlns:l='urn:l'><l:Status>enabled</l:Status>"
            + "<l:Target><l:Type>HLS</l:Type></l:Target></l:LiveChannelConfiguration>")]
    public async Task A_status_is_replaced_in_any_document(string document)
    {
        await _client.SendAsync(new RawCall("PUT", _bucket, "live", document, "c"));
        foreach (var status in new[] { LiveChannelStatus.Disabled, LiveChannelStatus.Enabled })
        {
            await _client.PutLiveChannelStatusAsync(_bucket, "c", status);

            var info = await _client.GetLiveChannelInfoAsync(_bucket, "c");
            Assert.Equal((status, LiveChannelType.Hls), (info.Status, info.Target?.Type));
        }
    }

    [Fact]
    public async Task Channels_are_listed_by_prefix_and_page()
    {
        foreach (var name in new[] { "a1", "a2", "a3", "b1" })
        {
            await _client.PutLiveChannelAsync(_bucket, name, s_hls);
        }

        var first = await _client.ListLiveChannelAsync(new() { Bucket = _bucket, Prefix = "a", MaxKeys = 2 });
        var all = new List<string>();
        await foreach (var channel in _client.ListLiveChannel(new() { Bucket = _bucket, MaxKeys = 1 }))
        {
            all.Add(channel.Name);
        }

        Assert.Equal((true, "a2", 2), (first.IsTruncated, first.NextMarker, first.LiveChannels.Count));
        Assert.Equal(["a1", "a2", "a3", "b1"], all);
    }

    [Fact]
    public async Task A_deleted_channel_is_gone_and_lets_its_bucket_go()
    {
        await _client.PutLiveChannelAsync(_bucket, "c", s_hls);
        Assert.Equal(1, (await _client.GetBucketStatAsync(_bucket)).LiveChannelCount);
        await RequireAsync(409, "BucketNotEmpty", async () => await _client.DeleteBucketAsync(_bucket));

        await _client.DeleteLiveChannelAsync(_bucket, "c");

        await RequireAsync(404, "NoSuchLiveChannel", async () => await _client.GetLiveChannelInfoAsync(_bucket, "c"));
        await _client.DeleteBucketAsync(_bucket);
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_told_by_every_operation()
    {
        await RequireAsync(404, "NoSuchLiveChannel", async () => await _client.GetLiveChannelInfoAsync(_bucket, "none"));
        await RequireAsync(404, "NoSuchLiveChannel", async () => await _client.GetLiveChannelStatAsync(_bucket, "none"));
        await RequireAsync(404, "NoSuchLiveChannel", async () => await _client.GetLiveChannelHistoryAsync(_bucket, "none"));
        await RequireAsync(
            404, "NoSuchLiveChannel", async () => await _client.PutLiveChannelStatusAsync(_bucket, "none", LiveChannelStatus.Enabled));
        await RequireAsync(404, "NoSuchLiveChannel", async () => await _client.DeleteLiveChannelAsync(_bucket, "none"));
    }

    [Fact]
    public async Task There_are_no_playlists()
    {
        await _client.PutLiveChannelAsync(_bucket, "c", s_hls);
        var start = DateTimeOffset.FromUnixTimeSeconds(1_472_020_031);

        await RequireAsync(
            400, "NotImplemented", async () => await _client.PostVodPlaylistAsync(_bucket, "c", "vod.m3u8", start, start.AddMinutes(3)));
        await RequireAsync(400, "NotImplemented", async () => await _client.GetVodPlaylistAsync(_bucket, "c", start, start.AddMinutes(3)));
    }

    [Theory]
    [InlineData("", "<Target><Type>HLS</Type><FragDuration>101</FragDuration><FragCount>3</FragCount></Target>")]
    [InlineData("", "<Target><Type>HLS</Type><FragDuration>5</FragDuration><FragCount>0</FragCount></Target>")]
    [InlineData("", "<Target><Type>HLS</Type><FragDuration>5</FragDuration></Target>")]
    [InlineData("", "<Target><Type>HLS</Type><FragCount>5</FragCount></Target>")]
    [InlineData("", "<Target><Type>HLS</Type><PlaylistName>a.txt.mp4</PlaylistName></Target>")]
    [InlineData("", "<Target><Type>HLS</Type><PlaylistName>.m3u8</PlaylistName></Target>")]
    [InlineData("", "<Target><Type>DASH</Type></Target>")]
    [InlineData("", "<Status>paused</Status><Target><Type>HLS</Type></Target>")]
    [InlineData("", "<Target><Type>HLS</Type></Target><Snapshot><Interval>101</Interval></Snapshot>")]
    public async Task Values_out_of_their_bounds_are_refused(string description, string document)
    {
        var text = $"<LiveChannelConfiguration><Description>{description}</Description>{document}</LiveChannelConfiguration>";

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.SendAsync(new RawCall("PUT", _bucket, "live", text, "c")).AsTask());

        Assert.Equal(400, error.StatusCode);
        Assert.Contains(error.Code, new[] { "InvalidArgument", "MalformedXML" });
        Assert.Empty((await _client.ListLiveChannelAsync(_bucket)).LiveChannels);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("Enabled")]
    public async Task An_unknown_status_is_refused(string status)
    {
        await _client.PutLiveChannelAsync(_bucket, "c", s_hls);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.PutLiveChannelStatusAsync(_bucket, "c", new LiveChannelStatus(status)).AsTask());

        Assert.Equal((400, "InvalidArgument"), (error.StatusCode, error.Code));
        Assert.Equal(LiveChannelStatus.Enabled, (await _client.GetLiveChannelInfoAsync(_bucket, "c")).Status);
    }

    [Theory]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public async Task A_description_is_measured_in_bytes(int letters, bool isTaken)
    {
        var text = "<LiveChannelConfiguration><Description>" + new string('中', letters)
            + "</Description><Target><Type>HLS</Type></Target></LiveChannelConfiguration>";

        var error = await Record.ExceptionAsync(() => _client.SendAsync(new RawCall("PUT", _bucket, "live", text, "c")).AsTask());

        Assert.Equal(isTaken ? null : "InvalidArgument", (error as OssServiceException)?.Code);
    }

    [Fact]
    public async Task A_name_with_a_slash_is_refused()
    {
        const string Document = "<LiveChannelConfiguration><Target><Type>HLS</Type></Target></LiveChannelConfiguration>";

        await RequireAsync(
            400, "InvalidChannelName", () => _client.SendAsync(new RawCall("PUT", _bucket, "live", Document, "a/b")).AsTask());
    }

    private static async Task RequireAsync(int status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }
}
