using System.Security.Cryptography;
using System.Text;

namespace OssGen.Emulator.Storage;

/// <summary>The ETag of an object put together from parts: a digest of theirs, and how many there were.</summary>
internal static class CombinedETag
{
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
}
