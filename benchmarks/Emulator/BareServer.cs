using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace OssGen.Benchmarks;

/// <summary>
/// The reference of the emulator: a Kestrel handler that does the same file work, in a process of its own. A body is written to a temporary
/// file, hashed at the same time, and moved to a folder of 256; a read opens the file and sends it. Files are read and
/// written synchronously, as in the emulator. It has no metadata, signatures or XML.
/// </summary>
internal sealed class BareServer
{
    /// <summary>The argument that starts this program as the server; the folder follows it.</summary>
    public const string Argument = "bare-server";

    private const int BufferSize = 128 * 1024;

    private readonly string _data;
    private readonly string _temp;

    private BareServer(string folder)
    {
        _data = Path.Combine(folder, "data");
        _temp = Directory.CreateDirectory(Path.Combine(folder, "temp")).FullName;
        for (var prefix = 0; prefix < 256; prefix++)
        {
            Directory.CreateDirectory(Path.Combine(_data, prefix.ToString("x2", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Serves on a free port, writes that port to standard output and ends when standard input does.</summary>
    public static Task<int> RunAsync(string folder)
    {
        var server = new BareServer(folder);
        return ServerProcess.RunAsync(server.AnswerAsync, hasLimits: false);
    }

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Method == HttpMethods.Put ? StoreAsync(context) : SendAsync(context);

    // The emulator's names are spread in the same way, but random.
    private string PathOf(HttpContext context)
    {
        var name = context.Request.Path.Value!.Split('/')[^1];
        return Path.Combine(_data, name[^2..], name);
    }

    private async Task StoreAsync(HttpContext context)
    {
        var temporary = Path.Combine(_temp, Guid.NewGuid().ToString("N"));
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var crc = 0UL;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        using (var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            var written = 0L;
            while (await context.Request.Body.ReadAtLeastAsync(buffer, BufferSize, throwOnEndOfStream: false) is var count and > 0)
            {
                crc = OssCrc64.Append(crc, buffer.AsSpan(0, count));
                md5.AppendData(buffer.AsSpan(0, count));
                RandomAccess.Write(file, buffer.AsSpan(0, count), written);
                written += count;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        File.Move(temporary, PathOf(context), overwrite: true);
        context.Response.Headers.ETag = $"\"{Convert.ToHexString(md5.GetHashAndReset())}\"";
        context.Response.Headers["x-oss-hash-crc64ecma"] = crc.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentLength = 0;
    }

    private async Task SendAsync(HttpContext context)
    {
        using var file = File.OpenHandle(PathOf(context));
        var length = RandomAccess.GetLength(file);
        context.Response.ContentLength = length;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(BufferSize, length));
        for (var sent = 0L; sent < length;)
        {
            var count = RandomAccess.Read(file, buffer, sent);
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, count));
            sent += count;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
