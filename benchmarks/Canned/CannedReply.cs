namespace OssGen.Benchmarks;

/// <summary>An answer that never changes, sent alike by the stub and by the canned server.</summary>
/// <param name="Headers">General response headers.</param>
/// <param name="ContentHeaders">Headers that HttpClient keeps with the content; Content-Length among them.</param>
/// <param name="Body">The body.</param>
internal sealed record CannedReply(
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> ContentHeaders,
    byte[] Body);
