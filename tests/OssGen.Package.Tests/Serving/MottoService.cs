using System.Collections.Concurrent;
using OssGen.Emulator;
using OssGen.Package.Tests.Mottos;
using OssGen.Package.Tests.Mottos.Server;

namespace OssGen.Package.Tests.Serving;

/// <summary>Serves the operations of the extension consumer's spec.</summary>
internal sealed class MottoService
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Motto>> _mottos = new();

    public IReadOnlyList<OssEmulatorHandler> Handlers =>
    [
        OssEmulatorHandler.For(PutBucketMottoCodec.Instance, (request, call, _) => ValueTask.FromResult(Put(request, call))),
        OssEmulatorHandler.For(ListBucketMottosCodec.Instance, (request, call, _) => ValueTask.FromResult(List(request, call))),
    ];

    private PutBucketMottoResult Put(PutBucketMottoRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        var motto =
            new Motto { Text = request.Text, Author = request.Author, Tone = request.Author is null ? MottoTone.Light : MottoTone.Solemn };
        var mottos = _mottos.AddOrUpdate(request.Bucket, [motto], (_, old) => [.. old, motto]);
        return new PutBucketMottoResult { Number = mottos.Count };
    }

    private ListBucketMottosResult List(ListBucketMottosRequest request, OssEmulatorCall call)
    {
        call.RequireBucketOwner();
        var all = _mottos.GetValueOrDefault(request.Bucket) ?? [];
        var start = request.Marker ?? 0;
        var page = all.Skip(start).Take(request.MaxKeys ?? 100).ToList();
        var next = start + page.Count;
        return new ListBucketMottosResult { Mottos = page, IsTruncated = next < all.Count, NextMarker = next < all.Count ? next : null };
    }
}
