namespace OssGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed class BenchmarkArguments
{
    public const string Help = """
        usage: dotnet run -c Release --project benchmarks -- ratios [--rows NAME,...]
               dotnet run -c Release --project benchmarks -- peers [--rows NAME,...]
               dotnet run -c Release --project benchmarks -- growth
               dotnet run -c Release --project benchmarks -- signing
               dotnet run -c Release --project benchmarks -- crc
               dotnet run -c Release --project benchmarks -- encryption
               dotnet run -c Release --project benchmarks -- transfer [--rows NAME,...]
               dotnet run -c Release --project benchmarks -- expect
               dotnet run -c Release --project benchmarks -- listing
               dotnet run -c Release --project benchmarks -- generator [--no-builds]
               dotnet run -c Release --project benchmarks -- startup
               dotnet run -c Release --project benchmarks -- emulator [--rows NAME,...]

        ratios    The cost of a call compared with HttpClient sending the same request, of decoding a listing compared
                  with XmlReader reading it, and of a signature compared with its hashes: a table, then one line of
                  JSON per row. Exits 1 when a row is over its limit.
          --rows  put1k, get1k, head, list1000, xml_decode, sign_v4; by default all of them.
        peers     CPU time and bytes of the same work by HttpClient, OssGen, AWSSDK.S3, Azure.Storage.Blobs and Minio, in
                  turns, without a socket and over loopback: tables, then one line of JSON per row. Exits 1 when a
                  row is over its limit.
          --rows  put1k, get1k, head, list1000, presign, put256m, get256m; by default all of them.
        growth    CPU time per key, part, call and copy of the spec, for numbers of them that differ by a factor of ten to a
                  thousand: a table, then one line of JSON per row.
        signing   Time and bytes of one signature and of one presigned URL.
        crc       Throughput of CRC-64, and the time to combine two.
        encryption Throughput of a body that is encrypted on the client, compared with the block cipher alone.
        transfer  Throughput and CPU time of transfers of 1 GiB from and to a file, and of 20,000 small objects,
                  compared with as many raw requests at a time. Exits 1 when a row is over its limit. Takes 2 GiB
                  of the temporary folder's disk, and then of /dev/shm. Takes about 5 minutes.
          --rows  upload, download, folder, upload_memory, download_memory, folder_memory; by default all of them.
        expect    Time of uploads with Expect: 100-continue, compared with uploads without it.
        listing   Time of a parallel listing of a million keys, compared with one page after another, with 200 ms
                  added to each call. Exits 1 when it is less than 6 times as fast. Takes about 5 minutes.
        generator The cost of generating from the whole spec compared with XDocument parsing it, and the time that the
                  generator adds to dotnet build: a table, then one line of JSON per row. Exits 1 when a row is over its limit.
          --no-builds  leaves out dotnet build, which takes minutes.
        startup   The time in which the native osscmd prints its version, compared with a native hello world.
                  Publishes both, which takes minutes and a C toolchain.
        emulator  Throughput and start of the emulator, compared with a bare Kestrel handler that does the same file
                  work, and what --durable costs. Publishes the emulator. Exits 1 when a row is over its limit.
          --rows  get1k, get1k_one, put4k, put4k_one, put64m, get64m, durable_put4k, start; by default all of them.

        docs/benchmarks.md describes how each row is measured.
        """;

    private static readonly string[] RowNames = ["put1k", "get1k", "head", Workload.ListName, XmlRow.Name, SignRow.Name];

    private BenchmarkArguments()
    {
    }

    /// <summary>The mode's entry; null for help.</summary>
    public Func<BenchmarkArguments, TextWriter, Task<int>>? Mode { get; private init; }

    /// <summary>Rows that are wanted.</summary>
    public IReadOnlyList<string> Rows { get; private init; } = RowNames;

    /// <summary>Whether the command line names the rows, so that each of them must be measured.</summary>
    public bool AreRowsNamed { get; private init; }

    /// <summary>Whether the time of dotnet build is wanted.</summary>
    public bool Builds { get; private init; } = true;

    /// <summary>What is wrong with the command line, or null.</summary>
    public string? Error { get; private init; }

    public static BenchmarkArguments Parse(string[] args) => args switch
    {
        [] or ["--help" or "-h"] => new(),
        ["ratios"] => new() { Mode = RatiosMode.RunAsync },
        ["ratios", "--rows", var rows] => WithRows(RatiosMode.RunAsync, RowNames, rows.Split(',')),
        ["peers"] => new() { Mode = PeersMode.RunAsync, Rows = PeerWork.Names },
        ["peers", "--rows", var rows] => WithRows(PeersMode.RunAsync, PeerWork.Names, rows.Split(',')),
        ["growth"] => new() { Mode = GrowthMode.RunAsync },
        ["signing"] => new() { Mode = SigningMode.RunAsync },
        ["crc"] => new() { Mode = CrcMode.RunAsync },
        ["encryption"] => new() { Mode = EncryptionMode.RunAsync },
        ["transfer"] => new() { Mode = TransferMode.RunAsync, Rows = TransferMode.RowNames },
        ["transfer", "--rows", var rows] => WithRows(TransferMode.RunAsync, TransferMode.RowNames, rows.Split(',')),
        ["expect"] => new() { Mode = ExpectMode.RunAsync },
        ["listing"] => new() { Mode = ListingMode.RunAsync },
        ["generator"] => new() { Mode = GeneratorMode.RunAsync },
        ["generator", "--no-builds"] => new() { Mode = GeneratorMode.RunAsync, Builds = false },
        ["startup"] => new() { Mode = StartUpMode.RunAsync },
        ["emulator"] => new() { Mode = EmulatorMode.RunAsync, Rows = EmulatorMode.RowNames },
        ["emulator", "--rows", var rows] => WithRows(EmulatorMode.RunAsync, EmulatorMode.RowNames, rows.Split(',')),
        _ => new() { Error = $"Unknown arguments: {string.Join(' ', args)}. --help tells what there is." },
    };

    private static BenchmarkArguments WithRows(
        Func<BenchmarkArguments, TextWriter, Task<int>> mode, IReadOnlyList<string> names, string[] rows) =>
        rows.FirstOrDefault(row => !names.Contains(row)) is { } unknown
            ? new() { Error = $"There is no row '{unknown}'. Rows are {string.Join(", ", names)}." }
            : new() { Mode = mode, Rows = rows, AreRowsNamed = true };
}
