using System.Buffers;
using System.Net.Http.Headers;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Benchmarks;

/// <summary>The reference: as many HttpClient requests at a time, one per part, with nothing around them but the file's bytes.</summary>
internal sealed class RawTransfer(string authority, long partSize, int parallelism) : IDisposable
{
    private const int ChunkLength = 128 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public async Task UploadAsync(string path)
    {
        using var file = File.OpenHandle(path);
        await RunAsync(async (number, offset, length) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"http://{authority}/bucket/key?partNumber={number}&uploadId=1")
            {
                Content = new FilePart(file, offset, length),
            };
            using var reply = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            reply.EnsureSuccessStatusCode();
        });
    }

    /// <summary>
    /// Downloads into a new file in the same folder, flushes it and renames it: the minimum for a file that is either complete or absent.
    /// </summary>
    public async Task DownloadAsync(string path)
    {
        var temporary = path + ".raw";
        using (var file = File.OpenHandle(
            temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, TransferData.Length))
        {
            await RunAsync(async (_, offset, length) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{authority}/bucket/key");
                request.Headers.Range = new RangeHeaderValue(offset, offset + length - 1);
                using var reply = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                reply.EnsureSuccessStatusCode();
                await using var body = await reply.Content.ReadAsStreamAsync();
                await WriteAsync(body, file, offset);
            });
            RandomAccess.FlushToDisk(file);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public void Dispose() => _client.Dispose();

    private Task RunAsync(Func<int, long, long, Task> part)
    {
        var count = (int)((TransferData.Length + partSize - 1) / partSize);
        return Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (index, _) =>
            {
                var offset = index * partSize;
                await part(index + 1, offset, Math.Min(partSize, TransferData.Length - offset));
            });
    }

    /// <summary>Writes a body into a file from a position on.</summary>
    internal static async Task WriteAsync(Stream body, SafeFileHandle file, long offset)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            while (await body.ReadAsync(buffer) is var count and > 0)
            {
                await RandomAccess.WriteAsync(file, buffer.AsMemory(0, count), offset);
                offset += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class FilePart : HttpContent
    {
        private readonly SafeFileHandle _file;
        private readonly long _offset;
        private readonly long _length;

        public FilePart(SafeFileHandle file, long offset, long length)
        {
            (_file, _offset, _length) = (file, offset, length);
            Headers.ContentLength = length;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
            try
            {
                for (var sent = 0L; sent < _length;)
                {
                    var count = await RandomAccess.ReadAsync(
                        _file, buffer.AsMemory(0, (int)Math.Min(ChunkLength, _length - sent)), _offset + sent);
                    await stream.WriteAsync(buffer.AsMemory(0, count));
                    sent += count;
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
