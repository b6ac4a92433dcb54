using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OssGen.Benchmarks;

/// <summary>The bucket of many small objects that <see cref="TransferServer"/> lists and gives.</summary>
internal static class SmallObjects
{
    public const string Bucket = "small";
    public const string Prefix = "small/";
    public const int Count = 20_000;
    public const int Length = 4096;

    private const int PageLength = 1000;

    private static readonly string s_crc = OssCrc64.Compute(TransferData.At(0, Length).Span).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of requests that list the bucket.</summary>
    public const int Pages = Count / PageLength;

    public static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{index:D6}");

    /// <summary>Replies with a page of the listing, or with an object.</summary>
    public static Task AnswerAsync(HttpContext context) =>
        context.Request.Query.ContainsKey("list-type") ? ListAsync(context) : GiveAsync(context);

    private static Task ListAsync(HttpContext context)
    {
        var first = FirstAfter(context.Request.Query["start-after"].ToString());
        var end = Math.Min(first + PageLength, Count);
        var text = new StringBuilder("<ListBucketResult><EncodingType>url</EncodingType>")
            .Append(CultureInfo.InvariantCulture, $"<IsTruncated>{(end == Count ? "false" : "true")}</IsTruncated>")
            .Append(CultureInfo.InvariantCulture, $"<NextContinuationToken>{end}</NextContinuationToken>");
        for (var index = first; index < end; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Contents><Key>{Uri.EscapeDataString(Key(index))}</Key>")
                .Append("<LastModified>2026-11-01T00:00:00.000Z</LastModified><ETag>\"5B3C1A2E053D763E1B002CC607C5A0FE\"</ETag>")
                .Append(CultureInfo.InvariantCulture, $"<Type>Normal</Type><Size>{Length}</Size>")
                .Append("<StorageClass>Standard</StorageClass></Contents>");
        }

        var bytes = Encoding.UTF8.GetBytes(text.Append("</ListBucketResult>").ToString());
        context.Response.ContentType = "application/xml";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static int FirstAfter(string key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Key(middle), key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Task GiveAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentLength = Length;
        response.Headers.ETag = "\"5B3C1A2E053D763E1B002CC607C5A0FE\"";
        response.Headers.LastModified = "Sun, 01 Nov 2026 00:00:00 GMT";
        response.Headers["x-oss-hash-crc64ecma"] = s_crc;
        return response.Body.WriteAsync(TransferData.At(0, Length), context.RequestAborted).AsTask();
    }
}
