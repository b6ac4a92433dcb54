using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OssGen.Emulator;

namespace OssGen.Benchmarks;

/// <summary>
/// A parallel listing of a million keys of the emulator, compared with one page after another, with 200 ms added to each call; see
/// docs/benchmarks.md.
/// </summary>
internal static class ListingMode
{
    private const int Keys = 1_000_000;
    private const int LeastRatio = 6;
    private const int PageSize = 1000;
    private const string Bucket = "listing-benchmark";

    private static readonly TimeSpan Added = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("ossgen-listing-benchmark-");
        try
        {
            await SeedAsync(folder.FullName);
            await using var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { DataFolder = folder.FullName });
            using var client = Client(emulator, new SlowLine());
            var parallel = await SecondsAsync(client.ListObjectsParallel(Bucket));
            var sequential = await SecondsAsync(client.ListObjectsV2(new ListObjectsV2Request { Bucket = Bucket, MaxKeys = PageSize }));
            List<RatioRow> rows =
            [
                new("listing_parallel", Keys / parallel, Keys / sequential, sequential / parallel, Null: null, "1/s")
                {
                    Limit = new RatioLimit(LeastRatio, RatioLimitKind.AtLeast),
                },
            ];
            RatioReport.Write(rows, output);
            return rows.Exists(row => row.Fails) ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Stores one object, then copies its row under other keys.</summary>
    private static async Task SeedAsync(string folder)
    {
        await using (var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { DataFolder = folder }))
        {
            using var client = Client(emulator, handler: null);
            await client.PutBucketAsync(Bucket);
            await client.PutObjectAsync(Bucket, "folder/0000000", "content");
        }

        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "meta.db")};Pooling=False");
        await database.OpenAsync();
        await using var copy = database.CreateCommand();
        copy.CommandText = $"""
            WITH RECURSIVE number(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < {Keys - 1})
            INSERT INTO object(
              bucket, key, content, type, size, etag, crc, storage_class, acl, modified, headers, sequence, latest, marker, unnamed)
            SELECT bucket, CAST(printf('folder/%07d', value) AS BLOB), content, type, size, etag, crc, storage_class, acl, modified,
              headers, sequence, latest, marker, unnamed
            FROM number, object
            """;
        await copy.ExecuteNonQueryAsync();
    }

    private static OssClient Client(OssEmulator emulator, HttpMessageHandler? handler) => new(new OssClientOptions
    {
        Endpoint = emulator.Endpoint.ToString(),
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = handler,
    });

    private static async Task<double> SecondsAsync(IAsyncEnumerable<ObjectEntry> listing)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        await foreach (var entry in listing)
        {
            count++;
        }

        return count == Keys
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : throw new BenchmarkException($"The listing returned {count} of {Keys} objects.");
    }

    /// <summary>Delays each call.</summary>
    private sealed class SlowLine() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Added, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
