namespace OssGen;

/// <content>Errors of buckets and their configurations.</content>
public static partial class OssErrorCode
{
    /// <summary>Access tracking can't be disabled while a lifecycle rule uses it. Status 400.</summary>
    public const string AccessMonitorDisableNotAllowed = "AccessMonitorDisableNotAllowed";

    /// <summary>The alias doesn't exist. Status 404.</summary>
    public const string AliasNotFound = "AliasNotFound";

    /// <summary>Objects can't be replicated to the region. Status 400.</summary>
    public const string BadReplicationLocation = "BadReplicationLocation";

    /// <summary>The task that changes the bucket's redundancy type doesn't exist. The status isn't documented.</summary>
    public const string BucketDataRedundancyTransitionTaskNotExist = "BucketDataRedundancyTransitionTaskNotExist";

    /// <summary>The change of the bucket's redundancy type can't be canceled in its state. The status isn't documented.</summary>
    public const string BucketDataRedundancyTransitionTaskStatusConflict = "BucketDataRedundancyTransitionTaskStatusConflict";

    /// <summary>The bucket already has this replication rule. Status 400.</summary>
    public const string BucketReplicationAlreadyExist = "BucketReplicationAlreadyExist";

    /// <summary>The domain isn't allowed to access the bucket. Status 403.</summary>
    public const string CnameDenied = "CnameDenied";

    /// <summary>The domain has no verification token. Status 404.</summary>
    public const string CnameTokenNotFound = "CnameTokenNotFound";

    /// <summary>The bucket has too many CORS rules. Status 400.</summary>
    public const string CORSRuleBeyondLimit = "CORSRuleBeyondLimit";

    /// <summary>The account has too many daily inventories. Status 400.</summary>
    public const string DailyInventoryExceedLimit = "DailyInventoryExceedLimit";

    /// <summary>The bucket's state doesn't allow the operation. Status 400.</summary>
    public const string InvalidBucketStatus = "InvalidBucketStatus";

    /// <summary>A tag is invalid, occurs twice, or there are too many. Status 400.</summary>
    public const string InvalidTag = "InvalidTag";

    /// <summary>The key of a tag is invalid. Status 400.</summary>
    public const string InvalidTaggingKey = "InvalidTaggingKey";

    /// <summary>The destination bucket of a replication rule is invalid. Status 400.</summary>
    public const string InvalidTargetBucket = "InvalidTargetBucket";

    /// <summary>The destination bucket of a replication rule isn't in the specified region. Status 400.</summary>
    public const string InvalidTargetLocation = "InvalidTargetLocation";

    /// <summary>The bucket has another inventory with this ID. Status 409.</summary>
    public const string InventoryAlreadyExist = "InventoryAlreadyExist";

    /// <summary>The bucket has another inventory with this ID, under the name that other pages use. Status 409.</summary>
    public const string InventoryConfigurationAlreadyExists = "InventoryConfigurationAlreadyExists";

    /// <summary>The bucket has too many inventories. Status 400.</summary>
    public const string InventoryExceedLimit = "InventoryExceedLimit";

    /// <summary>The ownership of the domain must be verified by a token first. Status 403.</summary>
    public const string NeedVerifyDomainOwnership = "NeedVerifyDomainOwnership";

    /// <summary>The replication rule has no location. Status 400.</summary>
    public const string NoReplicationLocation = "NoReplicationLocation";

    /// <summary>The request contains no replication rule. Status 400.</summary>
    public const string NoReplicationRule = "NoReplicationRule";

    /// <summary>The bucket has no setting for reading archived objects directly. The status isn't documented.</summary>
    public const string NoSuchArchiveDirectReadConfiguration = "NoSuchArchiveDirectReadConfiguration";

    /// <summary>The object has no tags. Status 404.</summary>
    public const string NoSuchBucketObjectTagging = "NoSuchBucketObjectTagging";

    /// <summary>The bucket has no overwrite rules. The status isn't documented.</summary>
    public const string NoSuchBucketOverwriteConfig = "NoSuchBucketOverwriteConfig";

    /// <summary>The bucket has no cache control configuration. Status 404.</summary>
    public const string NoSuchCacheControlConfiguration = "NoSuchCacheControlConfiguration";

    /// <summary>The domain isn't bound to the bucket. Status 404.</summary>
    public const string NoSuchCname = "NoSuchCname";

    /// <summary>The bucket has no TLS settings. The status isn't documented.</summary>
    public const string NoSuchHttpsConfig = "NoSuchHttpsConfig";

    /// <summary>The bucket has no replication rule with this ID. Status 404.</summary>
    public const string NoSuchReplicationRule = "NoSuchReplicationRule";

    /// <summary>The bucket has no user-defined log fields. Status 404.</summary>
    public const string NoSuchUserDefinedLogFieldsConfig = "NoSuchUserDefinedLogFieldsConfig";

    /// <summary>The key of a tag occurs twice. Status 400.</summary>
    public const string RepeatedTags = "RepeatedTags";

    /// <summary>The resource group doesn't exist or can't contain the bucket. Status 400.</summary>
    public const string ResourceGroupIdPreCheckError = "ResourceGroupIdPreCheckError";

    /// <summary>The bucket has too many domains. Status 400.</summary>
    public const string TooManyCname = "TooManyCname";

    /// <summary>A filter has too many tags. Status 400.</summary>
    public const string TooManyFilterObjectTags = "TooManyFilterObjectTags";

    /// <summary>Too many buckets replicate to the destination bucket. Status 400.</summary>
    public const string TooManyIncomingReplication = "TooManyIncomingReplication";

    /// <summary>The bucket replicates to too many buckets. Status 400.</summary>
    public const string TooManyOutgoingReplication = "TooManyOutgoingReplication";

    /// <summary>A replication rule has too many prefixes. Status 400.</summary>
    public const string TooManyPrefixes = "TooManyPrefixes";

    /// <summary>The request or bucket has too many replication rules. Status 400.</summary>
    public const string TooManyReplicationRules = "TooManyReplicationRules";

    /// <summary>There are too many tags. Status 400.</summary>
    public const string TooManyTags = "TooManyTags";

    /// <summary>Transfer acceleration is in use and can't be changed. The status isn't documented.</summary>
    public const string TransferAccAlreadyInUse = "TransferAccAlreadyInUse";

    /// <summary>The account has too many weekly inventories. Status 400.</summary>
    public const string WeeklyInventoryExceedLimit = "WeeklyInventoryExceedLimit";
}
