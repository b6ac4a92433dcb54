using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Computes the ETags of objects that aren't the result of a single upload.</summary>
internal static class CombinedETag
{
    /// <summary>
    /// Returns the ETag of an object that consists of parts: a digest of the parts' ETags, followed by the number of parts.
    /// </summary>
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

    /// <summary>Returns the ETag of a symbolic link, which is a digest of its target key.</summary>
    public static string OfText(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
