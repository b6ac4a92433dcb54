using System.Diagnostics.Tracing;
using Azure;
using Azure.Core;
using Azure.Core.Diagnostics;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Contoso.Migration.AzureBlobs;

/// <summary>Their column of docs/migrating/azure-blobs.md. It is compiled, and never run.</summary>
public static class AzureBlobsCalls
{
    public static void Clients(TokenCredential credential)
    {
        var client = new BlobServiceClient(new Uri("https://account.blob.core.windows.net"), credential);
        var keyed = new BlobServiceClient(
            new Uri("https://account.blob.core.windows.net"), new StorageSharedKeyCredential("account", "key"));
        var local = new BlobServiceClient("UseDevelopmentStorage=true");
        var options = new BlobClientOptions { Retry = { MaxRetries = 4, NetworkTimeout = TimeSpan.FromSeconds(30) } };
        using var listener = AzureEventSourceListener.CreateConsoleLogger(EventLevel.Informational);
        var container = client.GetBlobContainerClient("my-bucket");
        var blob = container.GetBlobClient("a.txt");
    }

    public static async Task StoreAsync(BlobServiceClient client, BlobClient blob, Stream stream, string path)
    {
        await client.CreateBlobContainerAsync("my-bucket");
        await blob.UploadAsync(BinaryData.FromString("text"), overwrite: true);
        await blob.UploadAsync(stream, overwrite: true);
        await blob.UploadAsync(path, overwrite: true);
        await blob.UploadAsync(BinaryData.FromString("<p>"), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/html" },
            Metadata = new Dictionary<string, string> { ["author"] = "me" },
        });
        await blob.UploadAsync(BinaryData.FromString("text"));
    }

    public static async Task ReadAsync(BlobClient blob, string path)
    {
        var got = await blob.DownloadContentAsync();
        var text = got.Value.Content.ToString();
        using var content = (await blob.DownloadStreamingAsync()).Value.Content;
        await blob.DownloadToAsync(path);
        var part = await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(0, 2) });
        bool exists = await blob.ExistsAsync();
        var head = await blob.GetPropertiesAsync();
        var length = head.Value.ContentLength;
        await using var seekable = await blob.OpenReadAsync();
        var old = await blob.WithVersion("version").DownloadContentAsync();
        try
        {
            await blob.GetPropertiesAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            Console.WriteLine(e.Status);
        }
    }

    public static async Task ChangeAsync(
        BlobContainerClient container, BlobClient blob, CancellationToken cancellationToken)
    {
        await blob.DeleteIfExistsAsync();
        await blob.DeleteIfExistsAsync(cancellationToken: cancellationToken);
        await container.GetBlobClient("b.txt").SyncCopyFromUriAsync(blob.Uri);
        await container.SetAccessPolicyAsync(PublicAccessType.None);
        await blob.SetTagsAsync(new Dictionary<string, string> { ["project"] = "beta" });
    }

    public static async Task ListAsync(BlobContainerClient container, List<string> names, List<string> folders)
    {
        await foreach (var entry in container.GetBlobsAsync(new GetBlobsOptions { Prefix = "logs/" }))
        {
            names.Add(entry.Name);
        }

        await foreach (var entry in container.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/" }))
        {
            folders.Add(entry.Prefix);
        }

        await foreach (var version in container.GetBlobsAsync(new GetBlobsOptions { States = BlobStates.Version }))
        {
            names.Add(version.VersionId);
        }
    }

    public static async Task TransferAsync(BlobContainerClient container, BlobClient blob, string path, Stream stream, string id)
    {
        await blob.UploadAsync(path, new BlobUploadOptions { TransferOptions = new StorageTransferOptions { MaximumConcurrency = 4 } });
        await blob.DownloadToAsync(path, transferOptions: new StorageTransferOptions { MaximumConcurrency = 4 });
        var blocks = container.GetBlockBlobClient("parts.tar");
        await blocks.StageBlockAsync(id, stream);
        await blocks.CommitBlockListAsync([id]);
    }

    public static void Presign(BlobClient blob)
    {
        var link = blob.GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddMinutes(10));
        var put = blob.GenerateSasUri(BlobSasPermissions.Create, DateTimeOffset.UtcNow.AddMinutes(10));
    }
}
