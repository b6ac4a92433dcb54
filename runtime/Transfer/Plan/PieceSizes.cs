namespace OssGen.Transfer.Plan;

/// <summary>
/// How large the next piece is that a reader gets: small after a jump, for it may be the only one he wants there, and twice the one before as long as he goes straight on.
/// </summary>
/// <param name="First">Bytes in the first piece after a jump.</param>
/// <param name="Largest">The most bytes in a piece.</param>
internal readonly record struct PieceSizes(int First, int Largest)
{
    // About what a connection carries in the time that a request takes to be answered: less would hardly come sooner.
    private const int Small = 256 * 1024;

    internal static PieceSizes UpTo(long largest) => new((int)Math.Min(Small, largest), (int)largest);

    internal int After(int size) => (int)Math.Min(2L * size, Largest);
}
