using System.Security.Cryptography;

namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// Generates the names of a database's files and recognizes them. A name consists of ten random bytes and six bytes of their HMAC, computed
/// with the secret of the database. A file without a record can thus be identified as belonging to this database, because files that other
/// programs, users or databases put into the folder have other names.
/// </summary>
/// <param name="secret">The database's secret.</param>
internal sealed class DataFileNames(byte[] secret)
{
    /// <summary>The length of the database's secret in bytes.</summary>
    public const int SecretSize = 32;

    private const int Size = 16;
    private const int Drawn = 10;

    public DataFile Next()
    {
        Span<byte> name = stackalloc byte[Size];
        RandomNumberGenerator.Fill(name[..Drawn]);
        Sign(name[..Drawn], name[Drawn..]);
        return new DataFile(new Guid(name, bigEndian: true));
    }

    /// <summary>Determines whether a name was generated for this database.</summary>
    public bool Drew(DataFile file)
    {
        var name = file.ToBytes();
        Span<byte> expected = stackalloc byte[Size - Drawn];
        Sign(name.AsSpan(0, Drawn), expected);
        return name.AsSpan(Drawn).SequenceEqual(expected);
    }

    private void Sign(ReadOnlySpan<byte> drawn, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, drawn, hash);
        hash[..signature.Length].CopyTo(signature);
    }
}
