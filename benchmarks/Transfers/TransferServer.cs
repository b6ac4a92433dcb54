using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OssGen.Benchmarks;

/// <summary>
/// The other end of transfers, in a process of its own: reads parts, computes their CRC-64, which the client compares, and discards them;
/// gives ranges of an object that is one block again and again. It does nothing else, so that what is measured is the client.
/// </summary>
internal static class TransferServer
{
    /// <summary>The argument that starts this program as the server.</summary>
    public const string Argument = "transfer-server";

    private const string ETag = "\"5B3C1A2E053D763E1B002CC607C5A0FE\"";

    /// <summary>Serves on a free port, writes that port to standard output and ends when standard input does.</summary>
    public static Task<int> RunAsync() => ServerProcess.RunAsync(AnswerAsync, hasLimits: false);

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers["x-oss-request-id"] = "5E6F7A8B9C0D1E2F3A4B5C6D";
        return context.Request.Path.StartsWithSegments("/" + SmallObjects.Bucket)
            ? SmallObjects.AnswerAsync(context)
            : AnswerBodyAsync(context);
    }

    private static Task AnswerBodyAsync(HttpContext context) => context.Request.Method switch
    {
        "PUT" => TakeAsync(context),
        "POST" when context.Request.Query.ContainsKey("uploads") =>
            WriteAsync(context, "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"),
        "POST" => CompleteAsync(context),
        "GET" => GiveAsync(context),
        _ => Task.CompletedTask,
    };

    private static async Task TakeAsync(HttpContext context)
    {
        Report(context, await DrainAsync(context));
        context.Response.Headers.ETag = ETag;
        context.Response.ContentLength = 0;
    }

    private static async Task CompleteAsync(HttpContext context)
    {
        await DrainAsync(context);
        Report(context, TransferData.Crc64);
        await WriteAsync(context, $"<CompleteMultipartUploadResult><ETag>{ETag.Replace("\"", "&quot;", StringComparison.Ordinal)}</ETag>"
            + "</CompleteMultipartUploadResult>");
    }

    private static void Report(HttpContext context, ulong crc) =>
        context.Response.Headers["x-oss-hash-crc64ecma"] = crc.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the body to its end, and returns its CRC-64.</summary>
    private static async Task<ulong> DrainAsync(HttpContext context)
    {
        var crc = 0UL;
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            foreach (var segment in read.Buffer)
            {
                crc = OssCrc64.Append(crc, segment.Span);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return crc;
            }
        }
    }

    private static async Task GiveAsync(HttpContext context)
    {
        var (start, end) = RangeOf(context.Request.Headers.Range.ToString());
        var response = context.Response;
        response.StatusCode = 206;
        response.ContentLength = end - start + 1;
        response.Headers.ETag = ETag;
        response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{end}/{TransferData.Length}");
        Report(context, TransferData.Crc64);
        while (start <= end)
        {
            var piece = TransferData.At(start, end - start + 1);
            await response.Body.WriteAsync(piece, context.RequestAborted);
            start += piece.Length;
        }
    }

    private static (long Start, long End) RangeOf(string header)
    {
        var parts = header["bytes=".Length..].Split('-');
        return (
            long.Parse(parts[0], CultureInfo.InvariantCulture), Math.Min(
                long.Parse(parts[1], CultureInfo.InvariantCulture), TransferData.Length - 1));
    }

    private static Task WriteAsync(HttpContext context, string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        context.Response.ContentType = "application/xml";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
