using System.Globalization;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves the live channels of a bucket, each identified by its name. Their configuration is stored, but the emulator takes no streams:
/// a channel is never live and has no history. The operations on playlists are left out for the same reason.
/// </summary>
internal static class LiveChannels
{
    private const int DefaultPage = 100;

    private const string DefaultPlaylist = "playlist.m3u8";

    private const int DefaultDuration = 5, DefaultCount = 3;

    private static readonly ConfigurationKind<PutLiveChannelRequest, PutLiveChannelResult> Channels =
        new(ConfigurationStore.LiveChannelKind, PutLiveChannelCodec.Instance) { Id = static put => put.ChannelName, Check = Check };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Channels.Puts(PutAsync),
        Channels.Gets(
            GetLiveChannelInfoCodec.Instance,
            get => get.ChannelName,
            (_, stored) => Info(stored.Put),
            Absent<GetLiveChannelInfoResult>),
        Channels.Gets(
            GetLiveChannelStatCodec.Instance,
            get => get.ChannelName,
            (_, stored) => new() { Status = IsEnabled(stored.Put) ? LiveStreamStatus.Idle : LiveStreamStatus.Disabled },
            Absent<GetLiveChannelStatResult>),
        Channels.Gets(
            GetLiveChannelHistoryCodec.Instance, get => get.ChannelName, (_, _) => new(), Absent<GetLiveChannelHistoryResult>),
        Channels.Serve(ListLiveChannelCodec.Instance, (call, list, _) => Task.FromResult(List(call, list))),
        Channels.Serve(PutLiveChannelStatusCodec.Instance, PutStatusAsync),
        Channels.Serve(DeleteLiveChannelCodec.Instance, DeleteAsync),
    ];

    /// <summary>Returns the number of live channels of the call's bucket.</summary>
    public static int Count(HandlerContext call) => Channels.List(call, call.RequirePlace()).Count;

    private static void Check(OssServerRequest request, PutLiveChannelRequest put)
    {
        var target = put.Target;
        if (put.ChannelName.Contains('/', StringComparison.Ordinal))
        {
            throw OssErrors.InvalidChannelName(put.ChannelName);
        }

        if (target.FragDuration is null != target.FragCount is null)
        {
            throw OssErrors.InvalidArgument("FragDuration and FragCount must be specified together.", "FragCount", Text(target.FragCount));
        }

        if (target.PlaylistName is { } playlist && !playlist.EndsWith(".m3u8", StringComparison.Ordinal))
        {
            throw OssErrors.InvalidArgument("The playlist name must end with .m3u8.", "PlaylistName", playlist);
        }

        if (put.Description is { } description && Encoding.UTF8.GetByteCount(description) > 128)
        {
            throw OssErrors.InvalidArgument("The description has more than 128 bytes.", "Description", description);
        }
    }

    private static async Task<PutLiveChannelResult> PutAsync(
        HandlerContext call, PutLiveChannelRequest put, CancellationToken cancellationToken)
    {
        await Channels.PutAsync(call, call.RequirePlace(), put.ChannelName, put, cancellationToken);
        return new PutLiveChannelResult
        {
            PublishUrls = [PublishUrl(call, put.ChannelName)],
            PlayUrls = [PlayUrl(call, put.ChannelName, put)],
        };
    }

    private static async Task<PutLiveChannelStatusResult> PutStatusAsync(
        HandlerContext call, PutLiveChannelStatusRequest put, CancellationToken cancellationToken)
    {
        await Channels.ChangeAsync(
            call,
            call.RequirePlace(),
            put.ChannelName,
            stored => stored is null
                ? throw OssErrors.NoSuchLiveChannel(put.ChannelName)
                : ConfigurationDocument.Of(GetLiveChannelInfoCodec.Instance, Info(stored with { Status = put.Status })),
            cancellationToken);
        return new PutLiveChannelStatusResult();
    }

    private static async Task<DeleteLiveChannelResult> DeleteAsync(
        HandlerContext call, DeleteLiveChannelRequest delete, CancellationToken cancellationToken) =>
        await Channels.DeleteAsync(call, call.RequirePlace(), delete.ChannelName, cancellationToken)
            ? new DeleteLiveChannelResult()
            : throw OssErrors.NoSuchLiveChannel(delete.ChannelName);

    private static ListLiveChannelResult List(HandlerContext call, ListLiveChannelRequest list)
    {
        var size = list.MaxKeys ?? DefaultPage;
        var prefix = list.Prefix ?? "";
        var named = Channels.List(call, call.RequirePlace(), list.Marker)
            .Where(stored => stored.Id.StartsWith(prefix, StringComparison.Ordinal));
        var page = Page.Cut(named, size);
        return new ListLiveChannelResult
        {
            Prefix = prefix,
            Marker = list.Marker ?? "",
            MaxKeys = size,
            IsTruncated = page.IsTruncated,
            NextMarker = page.Next(stored => stored.Id),
            LiveChannels = [.. page.Items.Select(stored => Entry(call, stored))],
        };
    }

    private static LiveChannel Entry(HandlerContext call, StoredConfiguration<PutLiveChannelRequest> stored) => new()
    {
        Name = stored.Id,
        Description = stored.Put.Description ?? "",
        Status = StatusOf(stored.Put),
        LastModified = stored.Modified,
        PublishUrls = [PublishUrl(call, stored.Id)],
        PlayUrls = [PlayUrl(call, stored.Id, stored.Put)],
    };

    private static GetLiveChannelInfoResult Info(PutLiveChannelRequest put) => new()
    {
        Description = put.Description ?? "",
        Status = StatusOf(put),
        Target = put.Target with
        {
            FragDuration = put.Target.FragDuration ?? DefaultDuration,
            FragCount = put.Target.FragCount ?? DefaultCount,
            PlaylistName = put.Target.PlaylistName ?? DefaultPlaylist,
        },
        Snapshot = put.Snapshot,
    };

    private static bool IsEnabled(PutLiveChannelRequest put) => StatusOf(put) == LiveChannelStatus.Enabled;

    private static LiveChannelStatus StatusOf(PutLiveChannelRequest put) => put.Status ?? LiveChannelStatus.Enabled;

    // Where a publisher would send a stream, if the emulator took one.
    private static string PublishUrl(HandlerContext call, string channel) =>
        $"rtmp://{(call.BucketInHost ? "" : call.Request.Bucket + ".")}{call.Request.Host}/live/{OssEscaping.EscapePath(channel)}";

    private static string PlayUrl(HandlerContext call, string channel, PutLiveChannelRequest put) =>
        $"http://{call.Request.Host}/{(call.BucketInHost ? "" : call.Request.Bucket + "/")}"
        + OssEscaping.EscapePath($"{channel}/{put.Target.PlaylistName ?? DefaultPlaylist}");

    private static TResult Absent<TResult>(HandlerContext call) => throw OssErrors.NoSuchLiveChannel(call.Request.Key);

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
