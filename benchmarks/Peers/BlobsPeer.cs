using Azure.Core.Pipeline;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace OssGen.Benchmarks;

/// <summary>Azure.Storage.Blobs with its defaults and a shared key.</summary>
internal static class BlobsPeer
{
    public const string Name = "Azure.Storage.Blobs";

    private const string Account = "account";

    public static Peer Create(HttpMessageHandler? handler, string authority, byte[] content)
    {
        var options = new BlobClientOptions();
        if (handler is not null)
        {
            options.Transport = new HttpClientTransport(handler);
        }

        var key = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(SampleAccount.AccessKeySecret));
        var service = new BlobServiceClient(
            new Uri($"http://{authority}/{Account}"), new StorageSharedKeyCredential(Account, key), options);
        var container = service.GetBlobContainerClient(PeerData.Bucket);
        return new(
            Name,
            new Dictionary<string, Func<ValueTask>>
            {
                [PeerWork.Put] = async () =>
                    await container.GetBlobClient(PeerData.Key).UploadAsync(BinaryData.FromBytes(content), overwrite: true),
                [PeerWork.Get] = () => GetAsync(container, PeerData.Key),
                [PeerWork.Head] = async () => await container.GetBlobClient(PeerData.Key).GetPropertiesAsync(),
                [PeerWork.List] = () => ListAsync(container),
                [PeerWork.Presign] = () => Presign(container),
                [PeerWork.PutLarge] = async () =>
                    await container.GetBlobClient(PeerData.LargeKey).UploadAsync(PeerData.OpenLarge(), overwrite: true),
                [PeerWork.GetLarge] = () => GetAsync(container, PeerData.LargeKey),
            },
            static () => { });
    }

    private static async ValueTask GetAsync(BlobContainerClient container, string key)
    {
        var got = await container.GetBlobClient(key).DownloadStreamingAsync();
        await using var body = got.Value.Content;
        await Draining.DrainAsync(body);
    }

    private static async ValueTask ListAsync(BlobContainerClient container)
    {
        await foreach (var page in container.GetBlobsAsync(new() { Prefix = PeerData.Prefix }).AsPages(null, CannedReplies.ListedKeys))
        {
            PeerCheck.Listed(Name, page.Values.Count);
        }
    }

    private static ValueTask Presign(BlobContainerClient container)
    {
        _ = container.GetBlobClient(PeerData.Key).GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddMinutes(10));
        return default;
    }
}
