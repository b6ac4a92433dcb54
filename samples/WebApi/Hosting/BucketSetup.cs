using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace OssGen.Samples.WebApi.Hosting;

/// <summary>
/// Prepares the bucket when the app starts: creates it if necessary, and allows the app's pages to upload to it from a browser.
/// </summary>
internal sealed class BucketSetup(
    OssClient client, IOptions<OssClientOptions> oss, FileStoreOptions files, IServer server, ILogger<BucketSetup> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The addresses of the app, which are the origins of its pages, are known when the server has started.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!await client.BucketExistsAsync(files.Bucket, cancellationToken))
        {
            await client.PutBucketAsync(files.Bucket, cancellationToken);
        }

        var origins = Origins();
        if (origins.Count > 0)
        {
            await AllowUploadsFromAsync(origins, cancellationToken);
        }

        logger.BucketIsReady(files.Bucket, oss.Value.Endpoint ?? oss.Value.Region, origins);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A browser asks OSS for permission before a page sends a PUT to another origin: OSS replies from these rules. A form needs none.
    private async Task AllowUploadsFromAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken) =>
        await client.PutBucketCorsAsync(
            files.Bucket,
            [
                new()
                {
                    AllowedOrigins = [.. origins],
                    AllowedMethods = [CorsMethod.Put],
                    AllowedHeaders = ["content-type"],
                    ExposeHeaders = ["ETag", "x-oss-request-id"],
                    MaxAgeSeconds = 600,
                },
            ],
            cancellationToken);

    private IReadOnlyCollection<string> Origins()
    {
        if (files.AllowedOrigins.Count > 0)
        {
            return [.. files.AllowedOrigins];
        }

        var addresses = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).ToLookup(IsOrigin);
        if (addresses[false].Any())
        {
            logger.AddressIsNoOrigin(addresses[false]);
        }

        return [.. addresses[true]];
    }

    // An app in a container listens at all addresses of its machine, such as http://[::]:8080: no browser opens a page there.
    private static bool IsOrigin(string address) =>
        BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false, Host: not ("[::]" or "0.0.0.0" or "*" or "+") };
}
