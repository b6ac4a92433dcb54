using System.Security.Cryptography;

namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// Draws the names of a database's files and knows them again. A name is ten random bytes and six that follow from them by a secret of the
/// database, so that a file
/// which no record mentions is known to be this database's own: what other programs, users or databases put into the folder has other
/// names.
/// </summary>
/// <param name="secret">The database's secret.</param>
internal sealed class DataFileNames(byte[] secret)
{
    /// <summary>Bytes of a secret.</summary>
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

    /// <summary>Whether a name was drawn for this database.</summary>
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
