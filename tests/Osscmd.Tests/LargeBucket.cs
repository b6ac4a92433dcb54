using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OssGen.TestSupport.Listing;

namespace OssGen.Osscmd.Tests;

/// <summary>A server with a bucket of many objects, keys of seven digits, which records the calls.</summary>
internal sealed partial class LargeBucket : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly int _count;
    private readonly Lock _lock = new();
    private int _deletionsUnderWay;

    private LargeBucket(int count)
    {
        _count = count;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(AnswerAsync);
    }

    internal string Host => new Uri(_server.Urls.Single()).Authority;

    internal PageChains Listings { get; } = new();

    internal int MostDeletionsUnderWay { get; private set; }

    internal List<string> Deleted { get; } = [];

    internal int Deletions { get; private set; }

    /// <summary>Whether deletions are refused.</summary>
    internal bool RefusesDeletions { get; set; }

    /// <summary>The key after which listings are refused.</summary>
    internal string? RefusedAfter { get; set; }

    internal static async Task<LargeBucket> StartAsync(int count)
    {
        var bucket = new LargeBucket(count);
        await bucket._server.StartAsync();
        return bucket;
    }

    internal static string Key(int index) => index.ToString("0000000", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Task RefuseAsync(HttpContext call, string message)
    {
        call.Response.StatusCode = 403;
        return call.Response.WriteAsync($"<Error><Code>AccessDenied</Code><Message>{message}</Message></Error>");
    }

    private async Task AnswerAsync(HttpContext call)
    {
        call.Response.Headers["x-oss-request-id"] = "65F9C2A1B3D4E5F601234567";
        call.Response.ContentType = "application/xml";
        if (call.Request.Method == "POST" && RefusesDeletions)
        {
            lock (_lock)
            {
                Deletions++;
            }

            await RefuseAsync(call, "No right to delete.");
            return;
        }

        if (call.Request.Method == "POST")
        {
            await call.Response.WriteAsync(await DeleteAsync(call.Request));
            return;
        }

        if (call.Request.Query.ContainsKey("uploads"))
        {
            await call.Response.WriteAsync("<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>");
            return;
        }

        var after = call.Request.Query["start-after"].ToString();
        if (RefusedAfter is { } last && string.CompareOrdinal(after, last) >= 0)
        {
            await RefuseAsync(call, "No more keys.");
            return;
        }

        await call.Response.WriteAsync(Page(after, int.Parse(call.Request.Query["max-keys"]!, CultureInfo.InvariantCulture)));
    }

    private string Page(string after, int size)
    {
        var first = FirstAfter(after);
        var count = Math.Min(size, _count - first);
        Listings.Add(after, count > 0 ? Key(first + count - 1) : null);
        var contents = Enumerable.Range(first, count).Select(static index =>
            $"<Contents><Key>{Key(index)}</Key><Size>1</Size><LastModified>2013-08-05T06:23:00.000Z</LastModified></Contents>");
        var isTruncated = first + count < _count ? "true" : "false";
        return $"<ListBucketResult><IsTruncated>{isTruncated}</IsTruncated>{string.Concat(contents)}</ListBucketResult>";
    }

    /// <summary>Returns the index of the first key after a text.</summary>
    private int FirstAfter(string after)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Key(middle), after) > 0 ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private async Task<string> DeleteAsync(HttpRequest request)
    {
        lock (_lock)
        {
            Deletions++;
            _deletionsUnderWay++;
            MostDeletionsUnderWay = Math.Max(MostDeletionsUnderWay, _deletionsUnderWay);
        }

        using var reader = new StreamReader(request.Body);
        var keys = Keys().Matches(await reader.ReadToEndAsync()).Select(static match => match.Groups[1].Value).ToList();
        lock (_lock)
        {
            _deletionsUnderWay--;
            Deleted.AddRange(keys);
        }

        return $"<DeleteResult>{string.Concat(keys.Select(static key => $"<Deleted><Key>{key}</Key></Deleted>"))}</DeleteResult>";
    }

    [GeneratedRegex("<Key>([^<]+)</Key>")]
    private static partial Regex Keys();
}
