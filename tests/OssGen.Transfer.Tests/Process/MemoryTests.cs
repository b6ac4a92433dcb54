using System.Globalization;
using OssGen.TestSupport.Folders;
using Xunit.Abstractions;

namespace OssGen.Transfer.Tests.Process;

/// <summary>
/// What a transfer takes of memory doesn't depend on how much it moves. Measured in a process of its own; 128 MiB in every test run, more
/// by OSSGEN_MEMORY_MIB (see docs/testing-transfers.md).
/// </summary>
public sealed class MemoryTests(Site site, ITestOutputHelper output) : IClassFixture<Site>, IDisposable
{
    private const string SizeVariable = "OSSGEN_MEMORY_MIB";
    private const long MiB = 1024 * 1024;
    private const long PartSize = 8 * MiB;
    private const int Parallelism = 4;
    private const long Slack = 8 * MiB;

    // The youngest generation may otherwise grow to the size of the processor's cache, tens of MiB, before anything is collected.
    private static readonly (string, string) SmallNursery = ("DOTNET_GCgen0size", "200000");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("measure-upload", 0)]
    [InlineData("measure-stream-upload", Parallelism + 1)]
    public async Task An_upload_holds_no_more_than_its_part_buffers(string action, int buffers)
    {
        var source = _folder["source"];
        var crc = await WriteAsync(source);

        await MeasureAsync(action, source, buffers);

        Assert.Equal(crc, (await site.Client.HeadObjectAsync(Site.Bucket, action)).Crc64);
        await site.Client.DeleteObjectAsync(Site.Bucket, action);
    }

    [Theory]
    [InlineData("measure-download", 0)]
    [InlineData("measure-stream-download", Parallelism + 1)]
    public async Task A_download_holds_no_more_than_its_part_buffers(string action, int buffers)
    {
        var source = _folder["source"];
        var crc = await WriteAsync(source);
        await new OssTransfer(site.Client).UploadAsync(Site.Bucket, action, OssContent.FromFile(source));

        await MeasureAsync(action, _folder["target"], buffers);

        Assert.Equal(crc, await CrcAsync(_folder["target"]));
        await site.Client.DeleteObjectAsync(Site.Bucket, action);
    }

    private async Task MeasureAsync(string action, string file, int buffers)
    {
        var arguments = new WorkerArguments(action, site.Endpoint.AbsoluteUri, action, file, "", PartSize, Parallelism);
        var measured = await WorkerProcess.RunAsync<Measured>(arguments, SmallNursery);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{action}, {Size / MiB} MiB in {measured.Seconds:F1} s: heap {measured.Baseline / 1e6:F1} MB before, "
                + $"{measured.PeakHeap / 1e6:F1} MB at most; "
                + $"part buffers {measured.PeakBuffers / 1e6:F1} MB; working set {measured.PeakWorkingSet / 1e6:F1} MB"));

        Assert.Equal(0, measured.OutstandingBuffers);
        Assert.InRange(measured.PeakBuffers, 0, buffers * PartSize);
        Assert.InRange(measured.PeakHeap, 0, measured.Baseline + (buffers * PartSize) + Slack);
    }

    private static long Size => MiB
        * (Environment.GetEnvironmentVariable(SizeVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 128);

    private static async Task<ulong> WriteAsync(string path)
    {
        var block = new byte[MiB];
        new Random(4).NextBytes(block);
        var crc = 0UL;
        await using var file = File.Create(path, bufferSize: 0);
        for (var written = 0L; written < Size; written += block.Length)
        {
            // No two blocks are alike, so that parts in a wrong order show.
            block[0]++;
            block[1] += block[0] == 0 ? (byte)1 : (byte)0;
            crc = OssCrc64.Append(crc, block);
            await file.WriteAsync(block);
        }

        return crc;
    }

    private static async Task<ulong> CrcAsync(string path)
    {
        var block = new byte[MiB];
        var crc = 0UL;
        await using var file = File.OpenRead(path);
        while (await file.ReadAsync(block) is var count and > 0)
        {
            crc = OssCrc64.Append(crc, block.AsSpan(0, count));
        }

        return crc;
    }
}
