using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>Checks of configurations whose members depend on each other or on other buckets.</summary>
internal static class ConfigurationChecks
{
    /// <summary>Throws OSS's error for a website with an error page for an impossible status.</summary>
    public static void Website(PutBucketWebsiteRequest put)
    {
        if (put.Configuration.ErrorDocument?.HttpStatus is { } status and not (200 or 404))
        {
            throw OssErrors.InvalidHttpStatus(status.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Throws OSS's error if the bucket for the logs doesn't exist, or belongs to another account or region.</summary>
    public static void Logging(HandlerContext call, PutBucketLoggingRequest put)
    {
        if (put.Configuration.LoggingEnabled?.TargetBucket is { } name
            && (call.Store.Buckets.Find(name) is not { } target
                || target.Owner != call.RequireOwnBucket().Owner
                || BucketRegions.Of(call, target) != call.Region))
        {
            throw OssErrors.InvalidTargetBucketForLogging();
        }
    }

    /// <summary>Throws OSS's error for the ID of a KMS key with an algorithm other than KMS.</summary>
    public static void Encryption(PutBucketEncryptionRequest put)
    {
        if (put.SseAlgorithm != ServerSideEncryption.Kms && put.KmsMasterKeyId is { Length: > 0 } id)
        {
            throw OssErrors.InapplicableKmsKey(id);
        }
    }

    /// <summary>Throws OSS's error if the TLS versions are restricted but none is allowed.</summary>
    public static void Https(PutBucketHttpsConfigRequest put)
    {
        if (put.Tls is { Enable: true, TlsVersions.Count: 0 })
        {
            throw OssErrors.MalformedXml("TLS is enabled without a TLSVersion.");
        }
    }

    /// <summary>Throws OSS's error if two rules have the same ID.</summary>
    public static void Overwrite(PutBucketOverwriteConfigRequest put)
    {
        var ids = put.Rules.Select(rule => rule.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        if (ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: { } id })
        {
            throw OssErrors.RepeatedRuleId(id);
        }
    }
}
