namespace OssGen.Benchmarks;

/// <summary>The rows of calls, of decoding and of signing; see docs/benchmarks.md.</summary>
internal static class RatiosMode
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var replies = new CannedReplies();

        // Before the calls, because the CPU time is that of the process: their connections, timers and larger heap would be counted too.
        RatioRow[] decoding = arguments.Rows.Contains(XmlRow.Name) ? await XmlRow.MeasureAsync(replies) : [];
        RatioRow[] signing = arguments.Rows.Contains(SignRow.Name) ? [await SignRow.MeasureAsync()] : [];
        using var server = await CannedServerProcess.StartAsync();
        List<RatioRow> rows = [];
        foreach (var workload in Workload.All(replies.Object).Where(workload => arguments.Rows.Contains(workload.Name)))
        {
            rows.Add(await CpuRow.MeasureAsync(workload, replies, server.Authority));
            rows.Add(await AllocationRow.MeasureAsync(workload, replies, yields: false));
            rows.Add(await AllocationRow.MeasureAsync(workload, replies, yields: true));
            if (workload.Name == Workload.ListName)
            {
                rows.Add(await ListRow.MeasureAsync(workload, replies));
            }
        }

        rows.AddRange([.. decoding, .. signing]);
        RatioReport.Write(rows, output);
        return rows.Exists(row => row.Fails) ? 1 : 0;
    }
}
