using Minio;
using Minio.DataModel.Args;

namespace OssGen.Benchmarks;

/// <summary>
/// Minio with its defaults: it asks for an object's properties before it reads the object, and uploads large ones in parts.
/// </summary>
internal static class MinioPeer
{
    public const string Name = "Minio";

    private const int PresignedSeconds = 600;

    public static Peer Create(HttpMessageHandler? handler, string authority, byte[] content)
    {
        var builder = new MinioClient().WithEndpoint(authority).WithCredentials(SampleAccount.AccessKeyId, SampleAccount.AccessKeySecret)
            .WithRegion(SampleAccount.Region);
        var http = handler is null ? null : new HttpClient(handler, disposeHandler: false);
        var client = (http is null ? builder : builder.WithHttpClient(http)).Build();
        return new(
            Name,
            new Dictionary<string, Func<ValueTask>>
            {
                [PeerWork.Put] = () => PutAsync(client, PeerData.Key, new MemoryStream(content, writable: false)),
                [PeerWork.Get] = () => GetAsync(client, PeerData.Key),
                [PeerWork.Head] = async () =>
                    await client.StatObjectAsync(new StatObjectArgs().WithBucket(PeerData.Bucket).WithObject(PeerData.Key)),
                [PeerWork.List] = () => ListAsync(client),
                [PeerWork.Presign] = () => PresignAsync(client),
                [PeerWork.PutLarge] = () => PutAsync(client, PeerData.LargeKey, PeerData.OpenLarge()),
                [PeerWork.GetLarge] = () => GetAsync(client, PeerData.LargeKey),
            },
            () =>
            {
                client.Dispose();
                http?.Dispose();
            });
    }

    private static async ValueTask PutAsync(IMinioClient client, string key, Stream content) => await client.PutObjectAsync(
        new PutObjectArgs().WithBucket(PeerData.Bucket).WithObject(key).WithStreamData(content).WithObjectSize(content.Length)
            .WithContentType("application/octet-stream"));

    private static async ValueTask GetAsync(IMinioClient client, string key) => await client.GetObjectAsync(
        new GetObjectArgs().WithBucket(PeerData.Bucket).WithObject(key)
            .WithCallbackStream(async (body, _) => await Draining.DrainAsync(body)));

    private static async ValueTask ListAsync(IMinioClient client)
    {
        var count = 0;
        var arguments = new ListObjectsArgs().WithBucket(PeerData.Bucket).WithPrefix(PeerData.Prefix).WithRecursive(true);
        await foreach (var _ in client.ListObjectsEnumAsync(arguments))
        {
            count++;
        }

        PeerCheck.Listed(Name, count);
    }

    private static async ValueTask PresignAsync(IMinioClient client) => await client.PresignedGetObjectAsync(
        new PresignedGetObjectArgs().WithBucket(PeerData.Bucket).WithObject(PeerData.Key).WithExpiry(PresignedSeconds));
}
