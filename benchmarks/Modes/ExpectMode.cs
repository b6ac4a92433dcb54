using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>
/// What announcing bodies by <c>Expect: 100-continue</c> costs, over loopback: uploads in turns with and without, see docs/benchmarks.md.
/// </summary>
internal static class ExpectMode
{
    private const int Rounds = 7;
    private const int CallsPerRound = 40;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        using var server = await CannedServerProcess.StartAsync(TransferServer.Argument);
        using var announcing = Client(server.Authority, expectAbove: 0);
        using var silent = Client(server.Authority, expectAbove: null);
        List<RatioRow> rows = [];
        foreach (var megabytes in new[] { 1, 8 })
        {
            var body = new byte[megabytes << 20];
            rows.Add(await MeasureAsync($"expect_put{megabytes}m", () => PutAsync(announcing, body), () => PutAsync(silent, body)));
        }

        RatioReport.Write(rows, output);
        return 0;
    }

    private static OssClient Client(string authority, long? expectAbove) => new(new OssClientOptions
    {
        Endpoint = $"http://{authority}",
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        ExpectContinueAbove = expectAbove,
        VerifyUploads = false,
    });

    private static async Task PutAsync(OssClient client, byte[] body) => await client.PutObjectAsync("bucket", "key", body);

    /// <summary>The ratio is that of times: less is better.</summary>
    private static async Task<RatioRow> MeasureAsync(string name, Func<Task> ours, Func<Task> reference)
    {
        await WarmUp.RunAsync(async () =>
        {
            await TimeAsync(reference);
            await TimeAsync(ours);
        });
        return new RatioRow(name, "us", await Turns.CompareAsync(Rounds, () => TimeAsync(reference), () => TimeAsync(ours)));
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        for (var index = 0; index < CallsPerRound; index++)
        {
            await call();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / CallsPerRound;
    }
}
