using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>What a V4 signature costs: in the headers, as a signed call less an unsigned one over the stub, and in a URL.</summary>
internal static class SigningMode
{
    private const int CallsPerRound = 20_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var replies = new CannedReplies();
        using var transport = new StubTransport(replies, yields: false);
        using var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        using var anonymous = BenchmarkClients.AnonymousOver(transport, BenchmarkClients.StubAuthority);
        var head = Workload.All(replies.Object).Single(workload => workload.Name == "head");
        var signed = new ClientCall(client, head);
        var unsigned = new ClientCall(anonymous, head);
        var time = await CpuComparison.RunAsync(unsigned, signed, CallsPerRound);
        var bytes = await AllocationComparison.RunAsync(unsigned, signed);
        Write(output, "V4 header", time.Ours - time.Reference, bytes.Ours - bytes.Reference, Goal.AtMost(5), Goal.AtMost(1024));

        var presign = new PresignCall(client);
        var url = await CpuComparison.RunAsync(presign, presign, CallsPerRound);
        Write(output, "V4 presigned URL", url.Ours, await AllocationComparison.BytesAsync(presign), Goal.AtMost(7), null);
        return 0;
    }

    private static void Write(TextWriter output, string name, double microseconds, double bytes, Goal time, Goal? size) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-18}{microseconds,8:F2} us  {time.Of(microseconds)}{bytes,10:F0} B  {size?.Of(bytes)}").TrimEnd());
}
