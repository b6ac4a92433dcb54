namespace OssGen.Benchmarks;

/// <summary>What a call of the client sent: the raw side sends the same again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole URL.</param>
/// <param name="Headers">All headers but those of the content, Authorization included.</param>
/// <param name="Body">The body, or null for none.</param>
/// <param name="ContentHeaders">The content's headers without Content-Length, which HttpClient computes.</param>
internal sealed record RecordedRequest(
    HttpMethod Method,
    string Url,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    byte[]? Body,
    IReadOnlyList<KeyValuePair<string, string>> ContentHeaders)
{
    /// <summary>Makes the call once and keeps what it sends to <paramref name="authority"/>.</summary>
    public static async Task<RecordedRequest> OfAsync(Workload workload, CannedReplies replies, string authority)
    {
        using var transport = new RecordingTransport(replies);
        using var client = BenchmarkClients.Over(transport, authority);
        await workload.Call(client);
        return transport.Last ?? throw new BenchmarkException($"The call of {workload.Name} sent nothing.");
    }
}
