using System.Collections.Concurrent;
using Cameras;
using Cameras.Server;
using OssGen.Emulator;

namespace OssGen.Samples.Extension;

/// <summary>What the emulator does when it is asked for cameras: it keeps their names in memory.</summary>
internal sealed class CameraStore
{
    private const int DefaultPage = 100;
    private readonly ConcurrentDictionary<(string Bucket, string Name), Camera> _cameras = new();

    /// <summary>The handlers, for <see cref="OssEmulatorOptions.Handlers"/>.</summary>
    public IReadOnlyList<OssEmulatorHandler> Handlers =>
    [
        OssEmulatorHandler.For(PutCameraCodec.Instance, (request, call, _) => ValueTask.FromResult(Put(request, call))),
        OssEmulatorHandler.For(ListCamerasCodec.Instance, (request, call, _) => ValueTask.FromResult(List(request, call))),
    ];

    private PutCameraResult Put(PutCameraRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        _cameras[(request.Bucket, request.Key)] = new Camera
        {
            Name = request.Key,
            Description = request.Description,
            Status = request.Status ?? CameraStatus.Enabled,
            LastModified = DateTimeOffset.UtcNow,
            Owner = new Owner { Id = call.Caller, DisplayName = call.Caller },
        };
        var playlist = request.Target.PlaylistName ?? "playlist.m3u8";
        return new PutCameraResult
        {
            PublishUrls = [$"rtmp://{call.Host}/{request.Bucket}/live/{request.Key}"],
            PlayUrls = [$"http://{call.Host}/{request.Bucket}/{request.Key}/{playlist}"],
        };
    }

    private ListCamerasResult List(ListCamerasRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        var size = request.MaxKeys ?? DefaultPage;
        var found = _cameras
            .Where(entry => entry.Key.Bucket == request.Bucket)
            .Select(entry => (entry.Key.Name, Camera: entry.Value))
            .Where(entry => entry.Name.StartsWith(request.Prefix ?? "", StringComparison.Ordinal))
            .Where(entry => string.CompareOrdinal(entry.Name, request.Marker ?? "") > 0)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var page = found.Take(size).ToList();
        var more = found.Count > size;
        return new ListCamerasResult
        {
            IsTruncated = more,
            NextMarker = more ? page[^1].Name : null,
            Cameras = [.. page.Select(entry => entry.Camera)],
        };
    }
}
