namespace OssGen.Emulator.Tests.Process;

/// <summary>Draws bodies as slices of one random block: cheap, and no two look alike at any place.</summary>
internal sealed class Payloads
{
    private const int Largest = 1024 * 1024;

    private readonly byte[] _block = new byte[4 * Largest];

    public Payloads(Random random) => random.NextBytes(_block);

    /// <summary>From nothing to 1 MiB, most of them small.</summary>
    public ReadOnlyMemory<byte> Any(Random random) => random.Next(10) switch
    {
        0 => default,
        < 5 => Slice(random, 1, 4 * 1024),
        < 9 => Slice(random, 4 * 1024, 128 * 1024),
        _ => Slice(random, 128 * 1024, Largest),
    };

    public ReadOnlyMemory<byte> Slice(Random random, int shortest, int longest)
    {
        var length = random.Next(shortest, longest + 1);
        return _block.AsMemory(random.Next(_block.Length - length), length);
    }
}
