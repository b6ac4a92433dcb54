using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Files;

/// <summary>
/// Creates and recognizes the names of temporary files. The names are hidden on Unix. They are random, so that no other program can create
/// a file with the same name beforehand, and don't depend on the target's name, which may already have the maximum length.
/// </summary>
internal static class TemporaryName
{
    private const string Prefix = ".ossgen-";
    private const string Suffix = ".tmp";
    private const int Digits = 16;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>Returns a new random name.</summary>
    internal static string Next() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))):x16}{Suffix}");

    /// <summary>
    /// Determines whether a string has the form of the names that <see cref="Next"/> returns. A file with any other name is never opened or
    /// deleted, even if a checkpoint contains its name.
    /// </summary>
    internal static bool Is(ReadOnlySpan<char> name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && name.Length == Prefix.Length + Digits + Suffix.Length
        && !name[Prefix.Length..^Suffix.Length].ContainsAnyExcept(LowerHex);
}
