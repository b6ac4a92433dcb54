using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Configurations;

/// <summary>Serves the kinds of configuration of which a bucket or an account has at most one.</summary>
internal static class BucketConfigurations
{
    public static readonly ConfigurationKind<PutBucketAccessMonitorRequest, PutBucketAccessMonitorResult> AccessMonitor =
        new(AccessMonitoring.Kind, PutBucketAccessMonitorCodec.Instance) { HasEffect = true };

    public static readonly
        ConfigurationKind<PutBucketTransferAccelerationRequest, PutBucketTransferAccelerationResult> TransferAcceleration =
        new("transferAcceleration", PutBucketTransferAccelerationCodec.Instance);

    public static readonly ConfigurationKind<PutBucketLoggingRequest, PutBucketLoggingResult> Logging =
        new("logging", PutBucketLoggingCodec.Instance) { Require = ConfigurationChecks.Logging };

    public static readonly ConfigurationKind<PutBucketPublicAccessBlockRequest, PutBucketPublicAccessBlockResult> PublicAccessBlock =
        new(PublicAccess.Kind, PutBucketPublicAccessBlockCodec.Instance) { HasEffect = true };

    public static readonly ConfigurationKind<PutBucketWebsiteRequest, PutBucketWebsiteResult> Website =
        new("website", PutBucketWebsiteCodec.Instance) { Check = static (_, put) => ConfigurationChecks.Website(put), HasEffect = true };

    private static readonly ConfigurationKind<PutBucketResourceGroupRequest, PutBucketResourceGroupResult> ResourceGroup =
        new("resourceGroup", PutBucketResourceGroupCodec.Instance);

    private static readonly ConfigurationKind<PutBucketEncryptionRequest, PutBucketEncryptionResult> Encryption =
        new(BucketEncryption.Kind, PutBucketEncryptionCodec.Instance)
        {
            HasEffect = true,
            Check = static (_, put) => ConfigurationChecks.Encryption(put),
        };

    private static readonly ConfigurationKind<PutBucketLifecycleRequest, PutBucketLifecycleResult> Lifecycle =
        new("lifecycle", PutBucketLifecycleCodec.Instance)
        {
            Check = static (_, put) => LifecycleRules.Check(put.Rules, put.AllowSameActionOverlap ?? false),
        };

    private static readonly ConfigurationKind<PutBucketRefererRequest, PutBucketRefererResult> Referer =
        new("referer", PutBucketRefererCodec.Instance);

    private static readonly ConfigurationKind<PutUserDefinedLogFieldsConfigRequest, PutUserDefinedLogFieldsConfigResult> LogFields =
        new("userDefinedLogFieldsConfig", PutUserDefinedLogFieldsConfigCodec.Instance);

    private static readonly ConfigurationKind<PutBucketRequestPaymentRequest, PutBucketRequestPaymentResult> RequestPayment =
        new(RequesterPays.Kind, PutBucketRequestPaymentCodec.Instance) { HasEffect = true };

    private static readonly ConfigurationKind<PutBucketArchiveDirectReadRequest, PutBucketArchiveDirectReadResult> ArchiveDirectRead =
        new("bucketArchiveDirectRead", PutBucketArchiveDirectReadCodec.Instance);

    private static readonly ConfigurationKind<PutBucketHttpsConfigRequest, PutBucketHttpsConfigResult> Https =
        new("httpsConfig", PutBucketHttpsConfigCodec.Instance) { Check = static (_, put) => ConfigurationChecks.Https(put) };

    private static readonly ConfigurationKind<PutBucketOverwriteConfigRequest, PutBucketOverwriteConfigResult> Overwrite =
        new("overwriteConfig", PutBucketOverwriteConfigCodec.Instance)
        {
            Rule = AccessRule.OfBucketOwnerOrMalformed,
            Check = static (_, put) => ConfigurationChecks.Overwrite(put),
        };

    private static readonly ConfigurationKind<PutBucketResponseHeaderRequest, PutBucketResponseHeaderResult> ResponseHeader =
        new("responseHeader", PutBucketResponseHeaderCodec.Instance);

    private static readonly ConfigurationKind<PutBucketCallbackPolicyRequest, PutBucketCallbackPolicyResult> CallbackPolicy =
        new("callbackPolicy", PutBucketCallbackPolicyCodec.Instance);

    private static readonly ConfigurationKind<PutBucketStorageCapacityRequest, PutBucketStorageCapacityResult> StorageCapacity =
        new("qos", PutBucketStorageCapacityCodec.Instance);

    private static readonly ConfigurationKind<PutPublicAccessBlockRequest, PutPublicAccessBlockResult> AccountPublicAccessBlock =
        new(PublicAccess.Kind, PutPublicAccessBlockCodec.Instance) { HasEffect = true };

    /// <summary>The resource group of a bucket that hasn't been assigned to another group.</summary>
    public const string DefaultResourceGroup = "rg-default-id";

    /// <summary>The storage capacity of a bucket without a limit.</summary>
    private const long Unlimited = -1;

    private const string HierarchicalNamespaceKind = "hierarchicalNamespace";

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Lifecycle.Puts(),
        Lifecycle.Gets(
            GetBucketLifecycleCodec.Instance,
            put => new() { Rules = ConfigurationDefaults.Of(put.Rules) },
            call => throw OssErrors.NoConfiguration(call.Request, "NoSuchLifecycle", "No Row found in Lifecycle Table.")),
        Lifecycle.Deletes(DeleteBucketLifecycleCodec.Instance),
        Website.Puts(),
        Website.Gets(
            GetBucketWebsiteCodec.Instance,
            put => new() { Configuration = put.Configuration },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration.")),
        Website.Deletes(DeleteBucketWebsiteCodec.Instance),
        Referer.Puts(),
        Referer.Gets(
            GetBucketRefererCodec.Instance,
            put => new() { Configuration = ConfigurationDefaults.Of(put.Configuration) },
            _ => new() { Configuration = ConfigurationDefaults.Of(new RefererConfiguration { AllowEmptyReferer = true }) }),
        Logging.Puts(),
        Logging.Gets(
            GetBucketLoggingCodec.Instance,
            put => new() { Configuration = ConfigurationDefaults.Of(put.Configuration) },
            _ => new() { Configuration = ConfigurationDefaults.Of(new BucketLoggingStatus()) }),
        Logging.Deletes(DeleteBucketLoggingCodec.Instance),
        LogFields.Puts(),
        LogFields.Gets(
            GetUserDefinedLogFieldsConfigCodec.Instance,
            put => new() { Headers = put.Headers, Parameters = put.Parameters },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchUserDefinedLogFieldsConfig", "The specified bucket does not have user defined log fields.")),
        LogFields.Deletes(DeleteUserDefinedLogFieldsConfigCodec.Instance),
        Encryption.Puts(),
        Encryption.Gets(
            GetBucketEncryptionCodec.Instance,
            put => new()
            {
                SseAlgorithm = put.SseAlgorithm,
                KmsMasterKeyId = put.KmsMasterKeyId,
                KmsDataEncryption = ConfigurationDefaults.DataEncryption(put),
            },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchServerSideEncryptionRule", "The server side encryption configuration was not found.")),
        Encryption.Deletes(DeleteBucketEncryptionCodec.Instance),
        RequestPayment.Puts(),
        RequestPayment.Gets(
            GetBucketRequestPaymentCodec.Instance, put => new() { Payer = put.Payer }, _ => new() { Payer = BucketPayer.BucketOwner }),
        TransferAcceleration.Puts(),
        TransferAcceleration.Gets(
            GetBucketTransferAccelerationCodec.Instance,
            put => new() { Enabled = put.Enabled },
            call => throw OssErrors.NoConfiguration(
                call.Request,
                "NoSuchTransferAccelerationConfiguration",
                "The bucket you specified does not have transfer acceleration configuration.",
                "0028-00000004")),
        TransferAcceleration.Deletes(DeleteBucketTransferAccelerationCodec.Instance),
        AccessMonitor.Puts(),
        AccessMonitor.Gets(
            GetBucketAccessMonitorCodec.Instance,
            put => new() { Status = put.Status, AllowCopy = put.AllowCopy },
            _ => new() { Status = FeatureStatus.Disabled }),
        ArchiveDirectRead.Puts(),
        ArchiveDirectRead.Gets(
            GetBucketArchiveDirectReadCodec.Instance,
            put => new() { Enabled = put.Enabled },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchArchiveDirectReadConfiguration", "The archive direct read configuration does not exist.")),
        Https.Puts(),
        Https.Gets(
            GetBucketHttpsConfigCodec.Instance,
            put => new() { Tls = ConfigurationDefaults.Of(put.Tls), CipherSuite = put.CipherSuite },
            call => throw OssErrors.NoConfiguration(call.Request, "NoSuchHttpsConfig", "The https configuration does not exist.")),
        ResourceGroup.Puts(),
        ResourceGroup.Gets(
            GetBucketResourceGroupCodec.Instance, put =>
                new() { ResourceGroupId = put.ResourceGroupId }, _ => new() { ResourceGroupId = DefaultResourceGroup }),
        Overwrite.Puts(),
        Overwrite.Gets(
            GetBucketOverwriteConfigCodec.Instance,
            put => new() { Rules = ConfigurationDefaults.Of(put.Rules) },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchBucketOverwriteConfig", "The overwrite configuration does not exist.")),
        Overwrite.Deletes(DeleteBucketOverwriteConfigCodec.Instance),
        ResponseHeader.Puts(),
        ResponseHeader.Gets(
            GetBucketResponseHeaderCodec.Instance,
            put => new() { Rules = put.Rules },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchResponseHeaderConfiguration", "The response header configuration does not exist.")),
        ResponseHeader.Deletes(DeleteBucketResponseHeaderCodec.Instance),
        CallbackPolicy.Puts(),
        CallbackPolicy.Gets(
            GetBucketCallbackPolicyCodec.Instance,
            put => new() { PolicyItems = put.PolicyItems },
            call => throw OssErrors.NoConfiguration(call.Request, "BucketCallbackPolicyNotExist", "The callback policy does not exist.")),
        CallbackPolicy.Deletes(DeleteBucketCallbackPolicyCodec.Instance),
        StorageCapacity.Puts(),
        StorageCapacity.Gets(
            GetBucketStorageCapacityCodec.Instance, put =>
                new() { StorageCapacity = put.StorageCapacity }, _ => new() { StorageCapacity = Unlimited }),
        PublicAccessBlock.Puts(),
        PublicAccessBlock.Gets(
            GetBucketPublicAccessBlockCodec.Instance, put =>
                new() { BlockPublicAccess = put.BlockPublicAccess }, _ => new() { BlockPublicAccess = false }),
        PublicAccessBlock.Deletes(DeleteBucketPublicAccessBlockCodec.Instance),
        AccountPublicAccessBlock.Puts(),
        AccountPublicAccessBlock.Gets(
            GetPublicAccessBlockCodec.Instance, put =>
                new() { BlockPublicAccess = put.BlockPublicAccess }, _ => new() { BlockPublicAccess = false }),
        AccountPublicAccessBlock.Deletes(DeletePublicAccessBlockCodec.Instance),
    ];

    /// <summary>Returns the configuration of a new bucket in the resource group that its request specifies.</summary>
    public static NewConfiguration InGroup(HandlerContext call, string group) => ResourceGroup.Of(
        call, "", ConfigurationDocument.Of(GetBucketResourceGroupCodec.Instance, new() { ResourceGroupId = group }));

    /// <summary>Returns the configuration of a new bucket with the encryption that the headers of its request specify.</summary>
    public static NewConfiguration WithEncryption(HandlerContext call, PutBucketEncryptionRequest rule) => Encryption.Of(
        call,
        "",
        ConfigurationDocument.Of(
            GetBucketEncryptionCodec.Instance,
            new()
            {
                SseAlgorithm = rule.SseAlgorithm,
                KmsMasterKeyId = rule.KmsMasterKeyId,
                KmsDataEncryption = rule.KmsDataEncryption,
            }));

    /// <summary>Returns the resource group of a bucket.</summary>
    public static string GroupOf(HandlerContext call, BucketRecord bucket) =>
        ResourceGroup.Find(call, ConfigurationPlace.Of(bucket))?.Put.ResourceGroupId ?? DefaultResourceGroup;

    /// <summary>
    /// The configuration of a new bucket that has directories. The emulator treats its keys as those of any other bucket.
    /// </summary>
    public static NewConfiguration WithDirectories { get; } = NewConfiguration.Mark(HierarchicalNamespaceKind, "");

    /// <summary>Returns whether a bucket has directories, or null if it was created without.</summary>
    public static FeatureStatus? HierarchicalNamespace(HandlerContext call, BucketRecord bucket) =>
        call.Store.Configurations.Find(ConfigurationPlace.Of(bucket), HierarchicalNamespaceKind, "") is null
            ? null
            : FeatureStatus.Enabled;
}
