namespace OssGen.Benchmarks;

/// <summary>Measures clients in turns: every round is one measurement of each, and the raw one twice.</summary>
internal static class PeerTurns
{
    /// <summary>Measures one kind of work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="peers">The clients; those that can't do the work are left out.</param>
    /// <param name="calls">Calls of each client in a round.</param>
    public static async Task<PeerMeasurement[]> RunAsync(PeerWork work, IReadOnlyList<Peer> peers, int calls)
    {
        var able = peers.Where(peer => peer.Calls.ContainsKey(work.Name)).ToList();

        // The first client once more, at the end: two measurements of the same differ by what the machine does meanwhile.
        able.Add(able[0] with { Name = able[0].Name + " again" });
        var measured = able.Select(peer => new PeerMeasurement(peer.Name, work.Rounds)).ToArray();
        await WarmUp.RunAsync(async () =>
        {
            foreach (var peer in able)
            {
                await MeasureAsync(peer.Calls[work.Name], calls);
            }
        });
        for (var round = 0; round < work.Rounds; round++)
        {
            for (var index = 0; index < able.Count; index++)
            {
                (measured[index].Microseconds[round], measured[index].Bytes[round]) =
                    await MeasureAsync(able[index].Calls[work.Name], calls);
            }
        }

        return measured;
    }

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(Func<ValueTask> call, int calls)
    {
        Heap.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        var spent = Environment.CpuUsage.TotalTime - before;
        return (spent.TotalMicroseconds / calls, (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls);
    }
}
