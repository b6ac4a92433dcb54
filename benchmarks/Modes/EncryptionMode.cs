using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Benchmarks;

/// <summary>
/// Measures the throughput, in CPU time, of a body that is encrypted while it is sent, compared with the block cipher alone on as many
/// bytes in the same pieces: with one cipher object for all of them, and with a call that sets the key up for each piece.
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
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        using var kept = aes.CreateEncryptor();

        // Random, because an array that was never written to is one page of zeros again and again, which is always in the cache.
        var bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        var target = new byte[Piece];
        var plain = new double[Rounds];
        var encrypted = new double[Rounds];
        var cipher = new double[Rounds];
        var calls = new double[Rounds];
        await WarmUp.RunAsync(async () =>
        {
            await sink.PutObjectAsync("bucket", "key", bytes);
            await client.PutObjectAsync("bucket", "key", bytes);
        });

        async Task<double> PutSecondsAsync(OssClient sender)
        {
            await sender.PutObjectAsync("bucket", "key", bytes);
            return sink.LastSeconds;
        }

        for (var index = 0; index < Rounds; index++)
        {
            // In turns, so that whatever else the machine does slows all of them.
            Heap.Collect();
            plain[index] = await PutSecondsAsync(sink);
            Heap.Collect();
            encrypted[index] = await PutSecondsAsync(client);
            Heap.Collect();
            cipher[index] = Seconds(offset => kept.TransformBlock(bytes, offset, Piece, target, 0));
            Heap.Collect();
            calls[index] = Seconds(offset => aes.EncryptEcb(bytes.AsSpan(offset, Piece), target, PaddingMode.None));
        }

        var ratio = Median.OfRatios(cipher, encrypted);
        output.WriteLine($"AES-256, one object  {Throughput(cipher),8} GB/s");
        output.WriteLine($"AES-256, EncryptEcb  {Throughput(calls),8} GB/s");
        output.WriteLine($"body, not encrypted  {Throughput(plain),8} GB/s");
        output.WriteLine($"body, encrypted      {Throughput(encrypted),8} GB/s");
        output.WriteLine($"ratio to one object  {Text(ratio),8}       {Goal.AtLeast(0.85).Of(ratio)}");
        output.WriteLine($"ratio to EncryptEcb  {Text(Median.OfRatios(calls, encrypted)),8}");
        return 0;
    }

    private static double Seconds(Action<int> piece)
    {
        var before = CpuSeconds;
        for (var offset = 0; offset < Length; offset += Piece)
        {
            piece(offset);
        }

        return CpuSeconds - before;
    }

    private static string Text(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static string Throughput(double[] seconds) => Text(Length / Median.Of(seconds) / 1e9);

    /// <summary>A client that reads bodies, as the transport does, and sends them nowhere.</summary>
    private sealed class Sink : OssClient
    {
        private readonly byte[] _chunk = new byte[Piece];

        public double LastSeconds { get; private set; }

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
