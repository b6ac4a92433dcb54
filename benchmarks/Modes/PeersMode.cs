using System.Text.Json;

namespace OssGen.Benchmarks;

/// <summary>The same work by several clients in turns, see docs/benchmarks.md.</summary>
internal static class PeersMode
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var replies = new CannedReplies();
        List<PeerRow> rows = [];
        List<PeerLimit> limits = [];
        var works = PeerWork.All.Where(work => arguments.Rows.Contains(work.Name)).ToList();
        var stubbed = await OverStubAsync(replies);
        foreach (var work in works)
        {
            var measured = await MeasureAsync(work, "stub", stubbed, work.StubCalls, output);
            rows.AddRange(measured);
            limits.AddRange(PeerLimit.Of(work, measured));
        }

        stubbed.ForEach(peer => peer.Dispose());
        using var server = await CannedServerProcess.StartAsync(PeerServer.Argument);
        var connected = await OverLoopbackAsync(replies, server.Authority);
        foreach (var work in works.Where(work => work.LoopbackCalls > 0))
        {
            rows.AddRange(await MeasureAsync(work, "loopback", connected, work.LoopbackCalls, output));
        }

        connected.ForEach(peer => peer.Dispose());
        limits.ForEach(output.WriteLine);
        output.WriteLine();
        rows.ForEach(row => output.WriteLine(JsonSerializer.Serialize(row, s_json)));
        return limits.Exists(limit => limit.IsOver) ? 1 : 0;
    }

    private static async Task<List<PeerRow>> MeasureAsync(
        PeerWork work, string transport, List<Peer> peers, int calls, TextWriter output)
    {
        var measured = await PeerTurns.RunAsync(work, peers, calls);
        var ours = Array.Find(measured, one => one.Client == Peer.Ours)!;
        var rows = measured.Select(one => PeerRow.Of(work, transport, one, ours)).ToList();
        rows.ForEach(output.WriteLine);
        output.WriteLine();
        return rows;
    }

    private static async Task<List<Peer>> OverStubAsync(CannedReplies replies)
    {
        var oss = Stub(PeerReplies.OfOss(replies));
        return
        [
            await OwnPeer.CreateRawAsync(oss, BenchmarkClients.StubAuthority, replies),
            OwnPeer.Create(oss, BenchmarkClients.StubAuthority, replies),
            S3Peer.Create(Stub(S3Replies.Create(replies)), BenchmarkClients.StubAuthority, replies.Object),
            BlobsPeer.Create(Stub(BlobReplies.Create(replies)), BenchmarkClients.StubAuthority, replies.Object),
            MinioPeer.Create(Stub(S3Replies.Create(replies)), BenchmarkClients.StubAuthority, replies.Object),
        ];
    }

    private static async Task<List<Peer>> OverLoopbackAsync(CannedReplies replies, string authority) =>
    [
        await OwnPeer.CreateRawAsync(null, authority, replies),
        OwnPeer.Create(null, authority, replies),
        S3Peer.Create(null, authority, replies.Object),
        BlobsPeer.Create(null, authority, replies.Object),
        MinioPeer.Create(null, authority, replies.Object),
    ];

    private static StubTransport Stub(PeerReplies replies) =>
        new(request => replies.For(request.Method, request.RequestUri!.OriginalString), yields: false);
}
