namespace OssGen.Benchmarks;

/// <summary>A client that does the work.</summary>
/// <param name="Name">Its package.</param>
/// <param name="Calls">One call for each kind of work that it can do.</param>
/// <param name="Dispose">Releases the client.</param>
internal sealed record Peer(string Name, IReadOnlyDictionary<string, Func<ValueTask>> Calls, Action Dispose)
{
    public const string Raw = "HttpClient";
    public const string Ours = "OssGen";
}
