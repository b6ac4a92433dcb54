using System.Security.Cryptography;
using OssGen.Content;
using OssGen.Encryption;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Tests.Streams;

/// <summary>Opens every kind of stream that the library hands out, each over the same bytes.</summary>
internal sealed class StreamKinds : IDisposable
{
    internal const int Length = (3 * PartSize) + 17;

    private const int PartSize = 100 * 1024;

    /// <summary>Streams for reading, by the type that the library has for them.</summary>
    internal static readonly IReadOnlyDictionary<string, string> ReadKinds = new Dictionary<string, string>
    {
        ["object"] = "DownloadStream",
        ["range of an object"] = "DownloadStream",
        ["encrypted object"] = "CounterModeStream",
        ["object with seek"] = "ObjectReadStream",
        ["encrypted object with seek"] = "ObjectReadStream",
        ["select reply"] = "OssSelectStream",
        ["raw select reply"] = "OssSelectStream",
        ["content of a file"] = "BoundedReadStream",
        ["content of a stream"] = "BoundedReadStream",
        ["content of memory"] = "MemoryStream",
        ["content with progress"] = "MemoryStream",
        ["encrypted content"] = "CounterModeStream",
        ["part of a file"] = "SliceStream",
        ["part in buffers"] = "BuffersStream",
    };

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly TemporaryFolder _folder = new();
    private readonly List<IDisposable> _owned = [];
    private readonly OssClient _client;
    private readonly OssEncryptionClient _encrypting;

    internal StreamKinds(OssClient client)
    {
        _client = client;
        _encrypting = new OssEncryptionClient(client, new OssRsaMasterKey(_rsa));
        Random.Shared.NextBytes(Bytes);
    }

    internal byte[] Bytes { get; } = new byte[Length];

    internal OssTransfer Transfer => new(_client, Options);

    internal OssTransfer EncryptingTransfer => new(_encrypting, Options);

    private static OssTransferOptions Options => new() { PartSize = PartSize, MultipartThreshold = PartSize };

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }

        _encrypting.Dispose();
        _rsa.Dispose();
        _folder.Dispose();
    }

    /// <summary>Opens a stream for reading that holds <see cref="Bytes"/>.</summary>
    internal async Task<Stream> OpenAsync(string kind)
    {
        switch (kind)
        {
            case "object":
                await _client.PutObjectAsync(Site.Bucket, kind, Bytes);
                return (await _client.GetObjectAsync(Site.Bucket, kind)).Content;
            case "range of an object":
                await _client.PutObjectAsync(Site.Bucket, kind, (byte[])[1, .. Bytes, 2]);
                return (await _client.GetObjectAsync(
                    new GetObjectRequest { Bucket = Site.Bucket, Key = kind, Range = $"bytes=1-{Length}" })).Content;
            case "encrypted object":
                await _encrypting.PutObjectAsync(Site.Bucket, kind, Bytes);
                return (await _encrypting.GetObjectAsync(Site.Bucket, kind)).Content;
            case "object with seek":
                await _client.PutObjectAsync(Site.Bucket, kind, Bytes);
                return await Transfer.OpenReadAsync(Site.Bucket, kind);
            case "encrypted object with seek":
                await _encrypting.PutObjectAsync(Site.Bucket, kind, Bytes);
                return await EncryptingTransfer.OpenReadAsync(Site.Bucket, kind);
            case "select reply":
                return new OssSelectStream(new MemoryStream(
                    [
                        .. SelectFrames.Data(Bytes.AsSpan(0, 1000)),
                        .. SelectFrames.Continuous(),
                        .. SelectFrames.Data(Bytes.AsSpan(1000)),
                        .. SelectFrames.End(Length, 206, []),
                    ]));
            case "raw select reply":
                return new OssSelectStream(new MemoryStream(Bytes), framed: false);
            default:
                return OpenContent(kind);
        }
    }

    private Stream OpenContent(string kind)
    {
        File.WriteAllBytes(_folder["source"], Bytes);
        var content = kind switch
        {
            "content of a file" => OssContent.FromFile(_folder["source"]),
            "content of a stream" => OssContent.FromStream(OneWayStream.InOddPieces(new MemoryStream(Bytes))),
            "content of memory" => Bytes,
            "content with progress" => OssContent.FromBytes(Bytes).WithProgress(new Progress<long>()),
            "encrypted content" => EncryptedTwice(),
            "part of a file" => Slice(),
            "part in buffers" => InBuffers(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of stream."),
        };
        return content.OpenRead();
    }

    private OssContent Slice()
    {
        var source = FileSource.Open((FileContent)OssContent.FromFile(_folder["source"]));
        _owned.Add(source);
        return source.Slice(0, Length);
    }

    private OssContent InBuffers()
    {
        var pool = new BufferPool(new BufferPlan(PartSize, BuffersInPart: 4, Parts: 1), probe: null);
        var part = new PartBuffer(pool, Length);
        _owned.Add(part);
        for (var rest = Bytes.AsMemory(); !rest.IsEmpty; rest = rest[Math.Min(rest.Length, PartSize)..])
        {
            var rented = part.RentAsync(CancellationToken.None).AsTask();
            Assert.True(rented.IsCompletedSuccessfully);
            var piece = rest[..Math.Min(rest.Length, PartSize)];
            piece.CopyTo(part.Free);
            part.Advance(piece.Length);
        }

        return part.Content;
    }

    // Counter mode applied twice gives the plain bytes back.
    private OssContent EncryptedTwice()
    {
        var key = new ContentKey(
            ContentKey.NewKey(),
            ContentKey.NewStart(), new EncryptionEnvelope { Key = "", Start = "", WrapAlgorithm = "", ContentAlgorithm = "" });
        return key.Encrypt(key.Encrypt(Bytes, 0), 0);
    }
}
