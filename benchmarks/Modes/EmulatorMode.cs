using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>The emulator compared with a bare Kestrel handler that does the same file work, see docs/benchmarks.md.</summary>
internal static class EmulatorMode
{
    private const string Bucket = "oss-bench-sample";
    private const string Durable = "durable_put4k";
    private const string Start = "start";
    private const int Objects = 64;
    private const int Connections = 4;
    private const int Small = 1 << 10;
    private const int Medium = 4 << 10;
    private const int Large = 64 << 20;
    private const double LargeMegabytes = Large / 1e6;

    /// <summary>All rows, in the order of the report.</summary>
    public static IReadOnlyList<string> RowNames { get; } =
        ["get1k", "get1k_one", "put4k", "put4k_one", "put64m", "get64m", Durable, Start];

    private static readonly RequestSigner Signer = new();
    private static int _drawn;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        using var signer = Signer;
        var programs = await EmulatorPrograms.PublishAsync();
        var folder = Directory.CreateTempSubdirectory("ossgen-emulator-benchmark-");
        try
        {
            List<RatioRow> rows = [];
            using (var bare = await MeasuredServer.StartAsync(EmulatorPrograms.BareHandler(Path.Combine(folder.FullName, "bare"))))
            using (var emulator = await MeasuredServer.StartAsync(programs.Emulator(Path.Combine(folder.FullName, "emulator"))))
            using (var durable = await MeasuredServer.StartAsync(
                programs.Emulator(Path.Combine(folder.FullName, "durable"), "--durable")))
            {
                await CreateBucketAsync(emulator);
                await CreateBucketAsync(durable);
                var comparisons = await ComparisonsAsync(bare, emulator);
                foreach (var comparison in comparisons.Where(comparison => arguments.Rows.Contains(comparison.Name)))
                {
                    rows.AddRange(await comparison.MeasureAsync(bare, emulator));
                }

                // The reference is the emulator without the option.
                rows.AddRange(arguments.Rows.Contains(Durable) ? await DurablePuts().MeasureAsync(emulator, durable) : []);
            }

            rows.AddRange(arguments.Rows.Contains(Start) ? [await ColdStart.MeasureAsync(programs, folder.FullName)] : []);
            RatioReport.Write(rows, output);
            return rows.Exists(row => row.IsOver) ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<LoadComparison>> ComparisonsAsync(MeasuredServer bare, MeasuredServer emulator)
    {
        var gets = await StoreAsync("small", Small, Objects, bare, emulator);
        var largeGet = await StoreAsync("large", Large, 1, bare, emulator);
        var largePut = await PutAsync("large-00", Large);
        return
        [
            new("get1k", 7, Connections, Small, () => Repeated(gets, 4_000)) { Least = 0.35 },
            new("get1k_one", 7, 1, Small, () => Repeated(gets, 1_500)),
            new("put4k", 7, Connections, 0, () => NewPutsAsync(1_500)) { Least = 0.3 },
            new("put4k_one", 7, 1, 0, () => NewPutsAsync(700)),
            new("put64m", 7, 1, 0, () => Repeated([largePut], 2)) { Least = 0.9, Unit = "MB/s", PerRequest = LargeMegabytes },
            new("get64m", 7, 1, Large, () => Repeated(largeGet, 3)) { Least = 0.9, Unit = "MB/s", PerRequest = LargeMegabytes },
        ];
    }

    private static LoadComparison DurablePuts() => new(Durable, 5, Connections, 0, () => NewPutsAsync(100));

    private static async Task CreateBucketAsync(MeasuredServer emulator)
    {
        using var load = new Load(emulator, 1);
        load.Run([await Signer.SignAsync(async client => await client.PutBucketAsync(Bucket))], 0);
    }

    /// <summary>Stores objects in both servers.</summary>
    /// <returns>The requests that read them.</returns>
    private static async Task<IReadOnlyList<SignedRequest>> StoreAsync(
        string name, int length, int count, params MeasuredServer[] servers)
    {
        var puts = new List<SignedRequest>();
        var gets = new List<SignedRequest>();
        foreach (var key in Enumerable.Range(0, count).Select(index => $"{name}-{index:x2}"))
        {
            puts.Add(await PutAsync(key, length));
            gets.Add(await Signer.SignAsync(async client => await client.GetObjectAsync(Bucket, key)));
        }

        foreach (var server in servers)
        {
            using var load = new Load(server, 1);
            load.Run(puts, 0);
        }

        return gets;
    }

    private static Task<SignedRequest> PutAsync(string key, int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return Signer.SignAsync(async client => await client.PutObjectAsync(Bucket, key, content));
    }

    private static Task<IReadOnlyList<SignedRequest>> Repeated(IReadOnlyList<SignedRequest> requests, int count) =>
        Task.FromResult<IReadOnlyList<SignedRequest>>([.. Enumerable.Range(0, count).Select(index => requests[index % requests.Count])]);

    // Each turn has new keys: most objects of a test are written once.
    private static async Task<IReadOnlyList<SignedRequest>> NewPutsAsync(int count)
    {
        var requests = new SignedRequest[count];
        for (var index = 0; index < count; index++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"new-{_drawn++:x8}");
            requests[index] = await PutAsync(key, Medium);
        }

        return requests;
    }
}
