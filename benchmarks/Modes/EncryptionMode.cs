using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Benchmarks;

/// <summary>
/// Measures the throughput, in CPU time, of a body that is encrypted while it is sent, compared with the block cipher alone on as many
/// bytes in the same pieces.
/// </summary>
internal static class EncryptionMode
{
    private const int Length = 16 << 20;
    private const int Piece = 128 << 10;
    private const int Rounds = 21;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        using var rsa = RSA.Create(2048);
        using var key = new OssRsaMasterKey(rsa);
        using var sink = new Sink();
        using var client = new OssEncryptionClient(sink, key);
        using var aes = Aes.Create();
        var bytes = new byte[Length];
        var target = new byte[Piece];
        var plain = new double[Rounds];
        var encrypted = new double[Rounds];
        var cipher = new double[Rounds];
        await WarmUp.RunAsync(async () =>
        {
            await sink.PutObjectAsync("bucket", "key", bytes);
            await client.PutObjectAsync("bucket", "key", bytes);
        });
        for (var index = 0; index < Rounds; index++)
        {
            // In turns, so that whatever else the machine does slows all of them.
            plain[index] = await SecondsAsync(sink.PutObjectAsync("bucket", "key", bytes));
            encrypted[index] = await SecondsAsync(client.PutObjectAsync("bucket", "key", bytes));
            var before = CpuSeconds;
            for (var offset = 0; offset < Length; offset += Piece)
            {
                aes.EncryptEcb(bytes.AsSpan(offset, Piece), target, PaddingMode.None);
            }

            cipher[index] = CpuSeconds - before;
        }

        output.WriteLine($"AES-256 alone        {Throughput(cipher),8} GB/s");
        output.WriteLine($"body, not encrypted  {Throughput(plain),8} GB/s");
        output.WriteLine($"body, encrypted      {Throughput(encrypted),8} GB/s");
        return 0;
    }

    private static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static async Task<double> SecondsAsync(ValueTask<PutObjectResult> call)
    {
        await call;
        return Sink.LastSeconds;
    }

    private static string Throughput(double[] seconds) => (Length / Median.Of(seconds) / 1e9).ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>A client that reads bodies, as the transport does, and sends them nowhere.</summary>
    private sealed class Sink : OssClient
    {
        private readonly byte[] _chunk = new byte[Piece];

        public static double LastSeconds { get; private set; }

        public override async ValueTask<TResult> SendAsync<TResult>(
            IOssRequest<TResult> request, CancellationToken cancellationToken = default)
        {
            var body = ((PutObjectRequest)(object)request).Content!.OpenRead();
            await using (body)
            {
                var before = CpuSeconds;
                while (await body.ReadAsync(_chunk, cancellationToken) > 0)
                {
                }

                LastSeconds = CpuSeconds - before;
            }

            return (TResult)(object)new PutObjectResult();
        }
    }
}
