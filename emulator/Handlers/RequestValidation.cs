using System.Buffers;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers;

/// <summary>The rules that values of requests must meet, and what OSS answers where they don't.</summary>
internal static class RequestValidation
{
    private static readonly SearchValues<char> BucketCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static void CheckBucketName(string name)
    {
        if (name.Length is < 3 or > 63 || name.AsSpan().ContainsAnyExcept(BucketCharacters) || name[0] == '-' || name[^1] == '-')
        {
            throw OssErrors.InvalidBucketName(name);
        }
    }

    public static void CheckBucketAcl(string? acl)
    {
        if (acl is not (null or "private" or "public-read" or "public-read-write"))
        {
            throw OssErrors.InvalidArgument("no such bucket access control exists", "x-oss-acl", acl);
        }
    }

    public static void CheckObjectAcl(string? acl)
    {
        if (acl is not (null or "default" or "private" or "public-read" or "public-read-write"))
        {
            throw OssErrors.InvalidArgument("no such object access control exists", "x-oss-object-acl", acl);
        }
    }

    public static void CheckStorageClass(string? storageClass)
    {
        if (storageClass is not (null or "Standard" or "IA" or "Archive" or "ColdArchive" or "DeepColdArchive"))
        {
            throw OssErrors.InvalidArgument("No such bucket storage class exists.", "x-oss-storage-class", storageClass);
        }
    }

    public static void CheckRedundancy(string? redundancy)
    {
        if (redundancy is not (null or "LRS" or "ZRS"))
        {
            throw OssErrors.InvalidArgument("No such data redundancy type exists.", "DataRedundancyType", redundancy);
        }
    }

    public static void CheckEncryption(string? algorithm)
    {
        if (algorithm is not (null or "AES256" or "KMS" or "SM4"))
        {
            throw OssErrors.InvalidEncryptionAlgorithm();
        }
    }

    /// <summary>A page's size: 1 to 1,000, or the default where none is asked for.</summary>
    public static int PageSize(int? asked, int fallback, string name) => asked switch
    {
        null => fallback,
        >= 1 and <= 1000 => asked.Value,
        _ => throw OssErrors.InvalidArgument(
            $"{name} must be an integer between 1 and 1000, inclusive.", name, asked.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    public static int CheckPartNumber(int number) => number is >= 1 and <= 10000
        ? number
        : throw OssErrors.InvalidPartNumber(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string WithoutQuotes(string etag) => etag.Trim().Trim('"');
}
