using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>The emulator compared with a bare Kestrel handler that does the same file work, see docs/benchmarks.md.</summary>
internal sealed class EmulatorMode
{
    private const string Bucket = "oss-bench-sample";
    private const string Durable = "durable_put4k";
    private const string Start = "start";
    private const int Objects = 64;
    private const int Connections = 16;
    private const int Small = 1 << 10;
    private const int Medium = 4 << 10;
    private const int Large = 64 << 20;
    private const double LargeMegabytes = Large / 1e6;

    /// <summary>All rows, in the order of the report.</summary>
    public static IReadOnlyList<string> RowNames { get; } =
        ["get1k", "get1k_one", "put4k", "put4k_one", "put64m", "get64m", Durable, Start];

    private readonly RequestSigner _signer;
    private int _drawn;

    private EmulatorMode(RequestSigner signer) => _signer = signer;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        using var signer = new RequestSigner();
        var mode = new EmulatorMode(signer);
        var programs = await EmulatorPrograms.PublishAsync();
        List<RatioRow> rows =
        [
            .. await InFolderAsync(MemoryFolder, folder => mode.LoadRowsAsync(arguments, programs, folder)),
            .. arguments.Rows.Contains(Durable)
                ? await InFolderAsync(Path.GetTempPath(), folder => mode.DurableRowsAsync(programs, folder))
                : [],
            .. arguments.Rows.Contains(Start) ? await InFolderAsync(MemoryFolder, folder => ColdStart.MeasureAsync(programs, folder)) : [],
        ];
        RatioReport.Write(rows, output);
        return rows.Exists(row => row.Fails) ? 1 : 0;
    }

    // In memory, because what a disk and its file system take for a new file depends on what happened there before.
    private static string MemoryFolder => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static async Task<IReadOnlyList<RatioRow>> InFolderAsync(string parent, Func<string, Task<IReadOnlyList<RatioRow>>> measure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"ossgen-emulator-benchmark-{Guid.NewGuid():N}"));
        try
        {
            return await measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<RatioRow>> LoadRowsAsync(BenchmarkArguments arguments, EmulatorPrograms programs, string folder)
    {
        using var bare = await MeasuredServer.StartAsync(EmulatorPrograms.BareHandler(Path.Combine(folder, "bare")));
        using var emulator = await StartAsync(programs, Path.Combine(folder, "emulator"));
        List<RatioRow> rows = [];
        foreach (var comparison in await ComparisonsAsync(bare, emulator))
        {
            rows.AddRange(arguments.Rows.Contains(comparison.Name) ? await comparison.MeasureAsync(bare, emulator) : []);
        }

        return rows;
    }

    // The reference is the emulator without the option. On a disk: in memory there is nothing to flush.
    private async Task<IReadOnlyList<RatioRow>> DurableRowsAsync(EmulatorPrograms programs, string folder)
    {
        using var emulator = await StartAsync(programs, Path.Combine(folder, "emulator"));
        using var durable = await StartAsync(programs, Path.Combine(folder, "durable"), "--durable");
        return await new LoadComparison(Durable, 5, Connections, 0, () => NewPutsAsync(100)).MeasureAsync(emulator, durable);
    }

    private async Task<MeasuredServer> StartAsync(EmulatorPrograms programs, string folder, params string[] options)
    {
        var emulator = await MeasuredServer.StartAsync(programs.Emulator(folder, options));
        using var load = new Load(emulator, 1);
        load.Run([await _signer.SignAsync(async client => await client.PutBucketAsync(Bucket))], 0);
        return emulator;
    }

    private async Task<IReadOnlyList<LoadComparison>> ComparisonsAsync(MeasuredServer bare, MeasuredServer emulator)
    {
        var gets = await StoreAsync("small", Small, Objects, bare, emulator);
        var largeGet = await StoreAsync("large", Large, 1, bare, emulator);
        var largePut = await PutAsync("large-00", Large);
        return
        [
            new("get1k", 5, Connections, Small, () => Repeated(gets, 4_000)) { Least = 0.35 },
            new("get1k_one", 5, 1, Small, () => Repeated(gets, 1_500)),
            new("put4k", 5, Connections, 0, () => NewPutsAsync(1_500)) { Least = 0.3 },
            new("put4k_one", 5, 1, 0, () => NewPutsAsync(700)),
            new("put64m", 5, 1, 0, () => Repeated([largePut], 2)) { Least = 0.9, Unit = "MB/s", PerRequest = LargeMegabytes },
            new("get64m", 5, 1, Large, () => Repeated(largeGet, 3)) { Least = 0.9, Unit = "MB/s", PerRequest = LargeMegabytes },
        ];
    }

    /// <summary>Stores objects in both servers.</summary>
    /// <returns>The requests that read them.</returns>
    private async Task<IReadOnlyList<SignedRequest>> StoreAsync(
        string name, int length, int count, params MeasuredServer[] servers)
    {
        var puts = new List<SignedRequest>();
        var gets = new List<SignedRequest>();
        foreach (var key in Enumerable.Range(0, count).Select(index => $"{name}-{index:x2}"))
        {
            puts.Add(await PutAsync(key, length));
            gets.Add(await _signer.SignAsync(async client => await client.GetObjectAsync(Bucket, key)));
        }

        foreach (var server in servers)
        {
            using var load = new Load(server, 1);
            load.Run(puts, 0);
        }

        return gets;
    }

    private Task<SignedRequest> PutAsync(string key, int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return _signer.SignAsync(async client => await client.PutObjectAsync(Bucket, key, content));
    }

    private static Task<IReadOnlyList<SignedRequest>> Repeated(IReadOnlyList<SignedRequest> requests, int count) =>
        Task.FromResult<IReadOnlyList<SignedRequest>>([.. Enumerable.Range(0, count).Select(index => requests[index % requests.Count])]);

    // Each turn has new keys: most objects of a test are written once.
    private async Task<IReadOnlyList<SignedRequest>> NewPutsAsync(int count)
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
