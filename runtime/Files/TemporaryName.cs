using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Files;

/// <summary>
/// Names of temporary files: hidden on Unix, random, so that no one can create a file of that name beforehand, and independent of the
/// target's name, which may be as long as names can be.
/// </summary>
internal static class TemporaryName
{
    private const string Prefix = ".ossgen-";
    private const string Suffix = ".tmp";
    private const int Digits = 16;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>A new name.</summary>
    internal static string Next() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))):x16}{Suffix}");

    /// <summary>Whether a text is a name that <see cref="Next"/> gives: no other is opened or removed because a file says so.</summary>
    internal static bool Is(ReadOnlySpan<char> name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && name.Length == Prefix.Length + Digits + Suffix.Length
        && !name[Prefix.Length..^Suffix.Length].ContainsAnyExcept(LowerHex);
}
