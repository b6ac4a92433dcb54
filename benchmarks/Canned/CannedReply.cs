namespace OssGen.Benchmarks;

/// <summary>An answer that never changes, sent alike by the stub and by the canned server.</summary>
/// <param name="Headers">General response headers.</param>
/// <param name="ContentHeaders">Headers that HttpClient keeps with the content; Content-Length among them.</param>
/// <param name="Body">The body, or the block of which it consists.</param>
internal sealed record CannedReply(
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> ContentHeaders,
    byte[] Body)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>How many times the block is sent.</summary>
    public int Repeats { get; init; } = 1;
}
