using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>The ETags of objects that aren't stored in one go.</summary>
internal static class CombinedETag
{
    /// <summary>Of parts: a digest of theirs, and how many there were.</summary>
    public static string Of(IEnumerable<string> parts)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var count = 0;
        foreach (var etag in parts)
        {
            md5.AppendData(Encoding.ASCII.GetBytes(etag));
            count++;
        }

        return $"{Convert.ToHexString(md5.GetHashAndReset())}-{count}";
    }

    /// <summary>Of a link: a digest of the key that it leads to.</summary>
    public static string OfText(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
