using System.Globalization;
using System.Text;

namespace OssGen.TestSupport.Listing;

/// <summary>Keys as they are distributed in buckets.</summary>
internal static class KeyDistributions
{
    internal static IEnumerable<string> Of(string name, int count)
    {
        var random = new Random(17);
        return Enumerable.Range(0, count).Select(index => Key(name, index, random));
    }

    private static string Key(string name, int index, Random random) => name switch
    {
        "uniform" => Hex(random, 16),
        "hot prefix" => random.Next(100) < 95 ? $"hot/{Hex(random, 16)}" : Invariant($"cold-{random.Next(100):00}/{Hex(random, 8)}"),
        "long common prefixes" => $"{new string('a', 300)}/{new string(index % 2 == 0 ? 'b' : 'c', 300)}/{Invariant($"{index:00000000}")}",
        "unicode" => Text(random, 6),
        "small folders" => Invariant($"f{index / 10:000000}/{index % 10}"),
        "one folder" => Invariant($"folder/{index:0000000}"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such distribution."),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Hex(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(16).ToString("x")));

    /// <summary>Han characters, the private use area, and characters outside of the basic plane.</summary>
    private static string Text(Random random, int length)
    {
        var text = new StringBuilder();
        for (var position = 0; position < length; position++)
        {
            var character = random.Next(4) switch
            {
                0 => 0x1F300 + random.Next(700),
                1 => 0xE000 + random.Next(0x1FFE),
                _ => 0x4E00 + random.Next(20000),
            };
            text.Append(new Rune(character));
        }

        return text.ToString();
    }
}
