using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>Validates the values of requests and throws OSS's errors for invalid ones.</summary>
internal static class RequestValidation
{
    private static readonly SearchValues<char> BucketCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static void CheckBucketName(string name)
    {
        if (name.Length is < 3 or > BucketRecord.LongestName
            || name.AsSpan().ContainsAnyExcept(BucketCharacters) || name[0] == '-' || name[^1] == '-')
        {
            throw OssErrors.InvalidBucketName(name);
        }
    }

    /// <summary>Throws OSS's error for a prefix with which the name of no bucket begins.</summary>
    public static void CheckBucketPrefix(string prefix)
    {
        if (prefix.StartsWith('-') || prefix.AsSpan().ContainsAnyExcept(BucketCharacters))
        {
            throw OssErrors.InvalidBucketPrefix(prefix);
        }
    }

    public static void CheckObjectAcl(string? acl)
    {
        if (!IsNullOrKnown(acl, ObjectAcl.Known))
        {
            throw OssErrors.InvalidObjectAcl(acl);
        }
    }

    public static void CheckStorageClass(string? storageClass)
    {
        if (!IsNullOrKnown(storageClass, StorageClass.Known))
        {
            throw UnknownValue.Of("x-oss-storage-class", storageClass);
        }
    }

    public static void CheckEncryption(string? algorithm)
    {
        if (!IsNullOrKnown(algorithm, ServerSideEncryption.Known))
        {
            throw OssErrors.InvalidEncryptionAlgorithm();
        }
    }

    public static void CheckDataEncryption(string? algorithm)
    {
        if (!IsNullOrKnown(algorithm, ServerSideDataEncryption.Known))
        {
            throw OssErrors.InvalidEncryptionAlgorithm();
        }
    }

    /// <summary>Throws OSS's error for a value that isn't one of the documented values of a query parameter or header.</summary>
    public static void CheckKnown(string name, string? value, OssKnownValues known)
    {
        if (!IsNullOrKnown(value, known))
        {
            throw UnknownValue.Of(name, value);
        }
    }

    public static string WithoutQuotes(string etag) => etag.Trim().Trim('"');

    private static bool IsNullOrKnown([NotNullWhen(false)] string? value, OssKnownValues known) =>
        value is null || known.Contains(value);
}
