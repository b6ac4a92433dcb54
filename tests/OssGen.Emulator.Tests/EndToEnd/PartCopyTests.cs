using CsCheck;
using OssGen.TestSupport.Values;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>
/// Copies of parts share the segments of their source: whatever those are, the bytes of the copy are the ones that were asked for.
/// </summary>
public sealed class PartCopyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "part-copies";
    private const int SmallestPart = 100 * 1024;

    private static readonly Gen<int[]> PartSizes = Gen.Select(
        Gen.Int[SmallestPart, SmallestPart + 3000].Array[0, 3], Gen.Int[1, 3000], (parts, last) => parts.Append(last).ToArray());

    private static readonly Gen<int[]> AppendSizes = Gen.Int[1, 4000].Array[1, 6];

    // A range as two shares of what there is to choose from.
    private static readonly Gen<(double From, double Length)> Range = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]);

    private static readonly Gen<(double From, double Length)[]> Ranges = Range.Array[3, 4];

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_part_copied_from_an_object_of_parts_is_whole()
    {
        await UploadAsync("whole-source", [SmallestPart, SmallestPart, 1000], Bytes(1, (2 * SmallestPart) + 1000));

        await CopyPartsAsync("whole-target", "whole-source", [null]);

        Assert.Equal(Bytes(1, (2 * SmallestPart) + 1000), await ReadAsync("whole-target", null));
        Assert.Equal(Bytes(1, (2 * SmallestPart) + 1000)[204_800..204_810], await ReadAsync("whole-target", (204_800, 10)));
    }

    [Fact]
    public Task Parts_copied_from_objects_of_parts_hold_the_bytes_that_were_asked_for() =>
        Gen.Select(PartSizes, Gen.Int, Ranges, Ranges)
            .SampleAsync((sizes, seed, copies, reads) => CheckAsync(sizes, seed, copies, reads, UploadAsync), iter: 25, threads: 1);

    [Fact]
    public Task Parts_copied_from_appended_objects_hold_the_bytes_that_were_asked_for() =>
        Gen.Select(AppendSizes, Gen.Int, Ranges, Ranges)
            .SampleAsync((sizes, seed, copies, reads) => CheckAsync(sizes, seed, copies, reads, AppendAsync), iter: 25, threads: 1);

    private async Task CheckAsync(
        int[] sizes,
        int seed,
        (double From, double Length)[] copies,
        (double From, double Length)[] reads,
        Func<string, int[], byte[], Task> make)
    {
        var name = Guid.NewGuid().ToString("N");
        var source = Bytes(seed, sizes.Sum());
        await make($"{name}/source", sizes, source);
        var own = Bytes(seed + 1, SmallestPart);
        var first = Cut(copies[0], source.Length, least: 1);
        var once = await MakeAsync($"{name}/once", own, $"{name}/source", source, first);
        var second = Cut(copies[1], once.Length, SmallestPart);
        var third = Cut(copies[2], once.Length, least: 1);
        await CopyPartsAsync($"{name}/twice", $"{name}/once", [second, third]);
        byte[] twice = [.. once.AsSpan(second.From, second.Length), .. once.AsSpan(third.From, third.Length)];
        await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = $"{name}/copy", SourceBucket = Bucket, SourceKey = $"{name}/twice" });

        Assert.Equal(once, await ReadAsync($"{name}/once", null));
        Assert.Equal(twice, await ReadAsync($"{name}/twice", null));
        foreach (var range in reads.Select(read => Cut(read, twice.Length, least: 1)))
        {
            Assert.Equal(twice[range.From..(range.From + range.Length)], await ReadAsync($"{name}/copy", range));
        }
    }

    private static (int From, int Length) Cut((double From, double Length) share, int total, int least)
    {
        var from = (int)(share.From * (total - least));
        return (from, least + (int)(share.Length * (total - from - least)));
    }

    private async Task<byte[]> MakeAsync(string key, byte[] own, string sourceKey, byte[] source, (int From, int Length) range)
    {
        var id = await InitiateAsync(key);
        await _client.UploadPartAsync(Bucket, key, 1, id, own);
        await CopyPartAsync(key, id, 2, sourceKey, range);
        await CompleteAsync(key, id);
        return [.. own, .. source.AsSpan(range.From, range.Length)];
    }

    private async Task CopyPartsAsync(string key, string sourceKey, (int From, int Length)?[] ranges)
    {
        var id = await InitiateAsync(key);
        for (var i = 0; i < ranges.Length; i++)
        {
            await CopyPartAsync(key, id, i + 1, sourceKey, ranges[i]);
        }

        await CompleteAsync(key, id);
    }

    private async Task CopyPartAsync(string key, string id, int number, string sourceKey, (int From, int Length)? range) =>
        await _client.UploadPartCopyAsync(new()
        {
            Bucket = Bucket,
            Key = key,
            PartNumber = number,
            UploadId = id,
            SourceBucket = Bucket,
            SourceKey = sourceKey,
            CopySourceRange = range is var (from, length) ? $"bytes={from}-{from + length - 1}" : null,
        });

    private async Task UploadAsync(string key, int[] sizes, byte[] bytes)
    {
        var id = await InitiateAsync(key);
        var from = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            await _client.UploadPartAsync(Bucket, key, i + 1, id, bytes[from..(from + sizes[i])]);
            from += sizes[i];
        }

        await CompleteAsync(key, id);
    }

    private async Task AppendAsync(string key, int[] sizes, byte[] bytes)
    {
        var from = 0;
        foreach (var size in sizes)
        {
            await _client.AppendObjectAsync(Bucket, key, from, bytes[from..(from + size)]);
            from += size;
        }
    }

    private async Task<string> InitiateAsync(string key) => (await _client.InitiateMultipartUploadAsync(Bucket, key)).UploadId;

    private async Task CompleteAsync(string key, string id) =>
        await _client.CompleteMultipartUploadAsync(new() { Bucket = Bucket, Key = key, UploadId = id, CompleteAll = CompleteAll.Yes });

    private async Task<byte[]> ReadAsync(string key, (int From, int Length)? range)
    {
        await using var got = await _client.GetObjectAsync(new()
        {
            Bucket = Bucket, Key = key, Range = range is var (from, length) ? $"bytes={from}-{from + length - 1}" : null,
        });
        using var bytes = new MemoryStream();
        await got.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static byte[] Bytes(int seed, int count) => RandomBytes.Of(count, seed);
}
