namespace OssGen.Benchmarks;

/// <summary>A kind of work that all clients do.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="StubCalls">Calls of each client in a round without a socket.</param>
/// <param name="LoopbackCalls">The same over loopback; 0: the work sends nothing.</param>
/// <param name="Rounds">Rounds.</param>
internal sealed record PeerWork(string Name, int StubCalls, int LoopbackCalls, int Rounds)
{
    public const string Put = "put1k";
    public const string Get = "get1k";
    public const string Head = "head";
    public const string List = Workload.ListName;
    public const string Presign = "presign";
    public const string PutLarge = "put256m";
    public const string GetLarge = "get256m";

    private const int SmallRounds = 15;
    private const int LargeRounds = 5;

    public static IReadOnlyList<PeerWork> All { get; } =
    [
        new(Put, 1_000, 500, SmallRounds),
        new(Get, 1_000, 500, SmallRounds),
        new(Head, 1_000, 500, SmallRounds),
        new(List, 30, 30, SmallRounds),
        new(Presign, 2_000, 0, SmallRounds),
        new(PutLarge, 1, 1, LargeRounds),
        new(GetLarge, 1, 1, LargeRounds),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(work => work.Name)];

    /// <summary>The most that our CPU time may be of that of the best other client without a socket; null: reported only.</summary>
    public double? CpuLimit => Name switch { Put => 0.6, Get or Head => 0.5, List => 0.14, Presign => 0.8, _ => null };

    /// <summary>The same of bytes.</summary>
    public double? BytesLimit => Name is Put or Get or Head ? 0.4 : null;
}
