namespace OssGen.Transfer.Directories;

/// <summary>The order of listings: that of the keys' UTF-8 bytes. UTF-16's own differs where surrogate pairs meet U+E000 and above.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    internal static readonly KeyOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
