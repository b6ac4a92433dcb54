using System.Collections.Concurrent;
using LiveChannels;
using LiveChannels.Server;
using OssGen.Emulator;

namespace OssGen.Samples.Extension;

/// <summary>What the emulator does when it is asked for live channels: it keeps their names in memory.</summary>
internal sealed class LiveChannelStore
{
    private const int DefaultPage = 100;
    private readonly ConcurrentDictionary<(string Bucket, string Name), LiveChannel> _channels = new();

    /// <summary>The handlers, for <see cref="OssEmulatorOptions.Handlers"/>.</summary>
    public IReadOnlyList<OssEmulatorHandler> Handlers =>
    [
        OssEmulatorHandler.For(PutLiveChannelCodec.Instance, (request, call, _) => ValueTask.FromResult(Put(request, call))),
        OssEmulatorHandler.For(ListLiveChannelsCodec.Instance, (request, call, _) => ValueTask.FromResult(List(request, call))),
    ];

    private PutLiveChannelResult Put(PutLiveChannelRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        _channels[(request.Bucket, request.Key)] = new LiveChannel
        {
            Name = request.Key,
            Description = request.Description,
            Status = request.Status ?? LiveChannelStatus.Enabled,
            LastModified = DateTimeOffset.UtcNow,
            Owner = new Owner { Id = call.Caller, DisplayName = call.Caller },
        };
        var playlist = request.Target.PlaylistName ?? "playlist.m3u8";
        return new PutLiveChannelResult
        {
            PublishUrls = [$"rtmp://{call.Host}/{request.Bucket}/live/{request.Key}"],
            PlayUrls = [$"http://{call.Host}/{request.Bucket}/{request.Key}/{playlist}"],
        };
    }

    private ListLiveChannelsResult List(ListLiveChannelsRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        var size = request.MaxKeys ?? DefaultPage;
        var found = _channels
            .Where(entry => entry.Key.Bucket == request.Bucket)
            .Select(entry => (entry.Key.Name, Channel: entry.Value))
            .Where(entry => entry.Name.StartsWith(request.Prefix ?? "", StringComparison.Ordinal))
            .Where(entry => string.CompareOrdinal(entry.Name, request.Marker ?? "") > 0)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var page = found.Take(size).ToList();
        var more = found.Count > size;
        return new ListLiveChannelsResult
        {
            IsTruncated = more,
            NextMarker = more ? page[^1].Name : null,
            LiveChannels = [.. page.Select(entry => entry.Channel)],
        };
    }
}
