using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>An object of the listing, in each protocol.</summary>
/// <param name="Number">Its position.</param>
/// <param name="Hash">The hash that its ETag has.</param>
/// <param name="Modified">When it was written, in UTC.</param>
/// <param name="Size">Its bytes: below 64 MiB, except one in eight below 64 GiB.</param>
internal sealed record ListEntry(int Number, string Hash, DateTime Modified, long Size)
{
    private const int HashLength = 16;

    /// <summary>The key.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"logs/2026/11/23/node-{Number % 16:D2}/part-{Number:D6}.gz");

    /// <summary>The first objects, the same in each call.</summary>
    public static IEnumerable<ListEntry> First(int count)
    {
        var random = new Random(1000);
        var hash = new byte[HashLength];
        for (var number = 0; number < count; number++)
        {
            random.NextBytes(hash);
            var modified = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(number * 97);
            yield return new(number, Convert.ToHexString(hash), modified, random.NextInt64(1, number % 8 == 0 ? 1L << 36 : 1 << 26));
        }
    }
}
