namespace OssGen.Benchmarks;

/// <summary>OssGen with the options of the other rows, and HttpClient sending the requests that it sends.</summary>
internal static class OwnPeer
{
    public static Peer Create(HttpMessageHandler? handler, string authority, CannedReplies replies)
    {
        var client = handler is null ? BenchmarkClients.OverNetwork(authority) : BenchmarkClients.Over(handler, authority);
        var calls = Workload.All(replies.Object).ToDictionary(
            workload => workload.Name, workload => (Func<ValueTask>)(() => workload.Call(client)));
        calls[PeerWork.Presign] = new PresignCall(client).InvokeAsync;
        calls[PeerWork.PutLarge] =
            async () => await client.PutObjectAsync(PeerData.Bucket, PeerData.LargeKey, OssContent.FromStream(PeerData.OpenLarge()));
        calls[PeerWork.GetLarge] = async () =>
        {
            await using var got = await client.GetObjectAsync(PeerData.Bucket, PeerData.LargeKey);
            await Draining.DrainAsync(got.Content);
        };
        return new(Peer.Ours, calls, client.Dispose);
    }

    /// <summary>The raw side decodes nothing and computes no signature and no checksum.</summary>
    public static async Task<Peer> CreateRawAsync(HttpMessageHandler? handler, string authority, CannedReplies replies)
    {
        var http = handler is null ? BenchmarkClients.RawOverNetwork() : new HttpClient(handler, disposeHandler: false);
        var calls = new Dictionary<string, Func<ValueTask>>();
        foreach (var workload in Workload.All(replies.Object))
        {
            var recorded = await RecordedRequest.OfAsync(workload, replies, authority);
            calls[workload.Name] = new RawCall(http, recorded).InvokeAsync;
            if (workload.Name is PeerWork.Put or PeerWork.Get)
            {
                var large = recorded with
                {
                    Url = recorded.Url.Replace(PeerData.Key, PeerData.LargeKey, StringComparison.Ordinal),
                    Body = recorded.Body is null ? null : PeerData.Large,
                };
                calls[workload.Name == PeerWork.Put ? PeerWork.PutLarge : PeerWork.GetLarge] = new RawCall(http, large).InvokeAsync;
            }
        }

        return new(Peer.Raw, calls, http.Dispose);
    }
}
