using OssGen.Files;

namespace OssGen.Benchmarks;

/// <summary>
/// The reference of a folder's download. It requests as many pages as ours, one after the other and before the first object, and then as
/// many objects at a time. Each is written to a temporary file, flushed and renamed, and the folder is flushed.
/// </summary>
internal sealed class RawFolder(string authority, int parallelism) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public async Task DownloadAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var page = 0; page < SmallObjects.Pages; page++)
        {
            using var list = await _client.GetAsync(new Uri($"http://{authority}/{SmallObjects.Bucket}?list-type=2"));
            list.EnsureSuccessStatusCode();
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, SmallObjects.Count),
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (index, cancellation) => await DownloadAsync(index, folder, cancellation));
    }

    public void Dispose() => _client.Dispose();

    private async Task DownloadAsync(int index, string folder, CancellationToken cancellation)
    {
        var key = SmallObjects.Key(index);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{authority}/{SmallObjects.Bucket}/{key}");
        using var reply = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        reply.EnsureSuccessStatusCode();
        var path = Path.Join(folder, key[SmallObjects.Prefix.Length..]);
        using (var file = File.OpenHandle(
            path + ".raw", FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, SmallObjects.Length))
        {
            await using var body = await reply.Content.ReadAsStreamAsync(cancellation);
            await RawTransfer.WriteAsync(body, file, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(path + ".raw", path, overwrite: true);
        DirectorySync.Flush(folder);
    }
}
