namespace OssGen;

/// <content>Errors of buckets and their configurations.</content>
public static partial class OssErrorCode
{
    /// <summary>
    /// Access tracking can't be disabled, because a lifecycle rule of the bucket uses the last access time. The HTTP status is 400.
    /// </summary>
    public const string AccessMonitorDisableNotAllowed = "AccessMonitorDisableNotAllowed";

    /// <summary>KMS has no key with the specified alias. The HTTP status is 404.</summary>
    public const string AliasNotFound = "AliasNotFound";

    /// <summary>
    /// The destination region of the replication rule is invalid. To get the valid regions, call GetBucketReplicationLocation. The HTTP
    /// status is 400.
    /// </summary>
    public const string BadReplicationLocation = "BadReplicationLocation";

    /// <summary>The bucket has no redundancy transition task with this ID. OSS doesn't document the HTTP status of this error.</summary>
    public const string BucketDataRedundancyTransitionTaskNotExist = "BucketDataRedundancyTransitionTaskNotExist";

    /// <summary>
    /// The redundancy transition task is running and can't be canceled. OSS doesn't document the HTTP status of this error.
    /// </summary>
    public const string BucketDataRedundancyTransitionTaskStatusConflict = "BucketDataRedundancyTransitionTaskStatusConflict";

    /// <summary>The bucket already has this replication rule. To add the rule again, delete it first. The HTTP status is 400.</summary>
    public const string BucketReplicationAlreadyExist = "BucketReplicationAlreadyExist";

    /// <summary>The domain is mapped to a bucket of another account. The HTTP status is 403.</summary>
    public const string CnameDenied = "CnameDenied";

    /// <summary>The domain has no CNAME token. To create a token, call CreateCnameToken. The HTTP status is 404.</summary>
    public const string CnameTokenNotFound = "CnameTokenNotFound";

    /// <summary>The request contains more CORS rules than a bucket can have. The HTTP status is 400.</summary>
    public const string CORSRuleBeyondLimit = "CORSRuleBeyondLimit";

    /// <summary>The bucket contains more objects than a daily inventory can list. The HTTP status is 400.</summary>
    public const string DailyInventoryExceedLimit = "DailyInventoryExceedLimit";

    /// <summary>The versioning states of the source and destination buckets of a replication rule differ. The HTTP status is 400.</summary>
    public const string InvalidBucketStatus = "InvalidBucketStatus";

    /// <summary>
    /// The key or value of a tag is too long or contains an invalid character, a key occurs twice, or there are too many tags. The HTTP
    /// status is 400.
    /// </summary>
    public const string InvalidTag = "InvalidTag";

    /// <summary>
    /// The key of an object tag is longer than 128 bytes or contains a character that isn't allowed. The HTTP status is 400.
    /// </summary>
    public const string InvalidTaggingKey = "InvalidTaggingKey";

    /// <summary>
    /// The bucket can't be the destination of the replication rule, for example because of its region. The HTTP status is 400.
    /// </summary>
    public const string InvalidTargetBucket = "InvalidTargetBucket";

    /// <summary>The destination bucket isn't in the region that the replication rule specifies. The HTTP status is 400.</summary>
    public const string InvalidTargetLocation = "InvalidTargetLocation";

    /// <summary>The bucket already has an inventory configuration with this ID. The HTTP status is 409.</summary>
    public const string InventoryAlreadyExist = "InventoryAlreadyExist";

    /// <summary>The bucket already has an inventory configuration with this ID. The HTTP status is 409.</summary>
    /// <remarks>Some pages of the OSS documentation use this code instead of <see cref="InventoryAlreadyExist"/>.</remarks>
    public const string InventoryConfigurationAlreadyExists = "InventoryConfigurationAlreadyExists";

    /// <summary>The bucket already has 1,000 inventory configurations, which is the maximum. The HTTP status is 400.</summary>
    public const string InventoryExceedLimit = "InventoryExceedLimit";

    /// <summary>
    /// The domain can't be mapped, because the token from CreateCnameToken isn't in the domain's TXT record. The HTTP status is 403.
    /// </summary>
    public const string NeedVerifyDomainOwnership = "NeedVerifyDomainOwnership";

    /// <summary>
    /// There is no region to which objects can be replicated from the region of the source bucket. The HTTP status is 400.
    /// </summary>
    public const string NoReplicationLocation = "NoReplicationLocation";

    /// <summary>The request contains no replication rule. The HTTP status is 400.</summary>
    public const string NoReplicationRule = "NoReplicationRule";

    /// <summary>
    /// Real-time access of Archive objects was never configured for the bucket. OSS doesn't document the HTTP status of this error.
    /// </summary>
    public const string NoSuchArchiveDirectReadConfiguration = "NoSuchArchiveDirectReadConfiguration";

    /// <summary>The objects of the bucket have no tags. The HTTP status is 404.</summary>
    public const string NoSuchBucketObjectTagging = "NoSuchBucketObjectTagging";

    /// <summary>
    /// The bucket has no rules that prevent objects from being overwritten. OSS doesn't document the HTTP status of this error.
    /// </summary>
    public const string NoSuchBucketOverwriteConfig = "NoSuchBucketOverwriteConfig";

    /// <summary>The bucket has no cache control configuration. The HTTP status is 404.</summary>
    public const string NoSuchCacheControlConfiguration = "NoSuchCacheControlConfiguration";

    /// <summary>The domain isn't mapped to the bucket. The HTTP status is 404.</summary>
    public const string NoSuchCname = "NoSuchCname";

    /// <summary>
    /// The bucket has no configuration of TLS versions and cipher suites. OSS doesn't document the HTTP status of this error.
    /// </summary>
    public const string NoSuchHttpsConfig = "NoSuchHttpsConfig";

    /// <summary>The bucket has no replication rule with this ID. The HTTP status is 404.</summary>
    public const string NoSuchReplicationRule = "NoSuchReplicationRule";

    /// <summary>The bucket has no configuration of user-defined fields in real-time logs. The HTTP status is 404.</summary>
    public const string NoSuchUserDefinedLogFieldsConfig = "NoSuchUserDefinedLogFieldsConfig";

    /// <summary>Two tags in the request have the same key. The HTTP status is 400.</summary>
    public const string RepeatedTags = "RepeatedTags";

    /// <summary>The account has no resource group with this ID, or the group can't contain the bucket. The HTTP status is 400.</summary>
    public const string ResourceGroupIdPreCheckError = "ResourceGroupIdPreCheckError";

    /// <summary>The bucket already has the maximum number of domains, which is 100 by default. The HTTP status is 400.</summary>
    public const string TooManyCname = "TooManyCname";

    /// <summary>A replication rule contains more than 10 object tags. The HTTP status is 400.</summary>
    public const string TooManyFilterObjectTags = "TooManyFilterObjectTags";

    /// <summary>
    /// The destination bucket already has the maximum number of replication rules, which is 100 by default. The HTTP status is 400.
    /// </summary>
    public const string TooManyIncomingReplication = "TooManyIncomingReplication";

    /// <summary>
    /// The source bucket already has the maximum number of replication rules, which is 100 by default. The HTTP status is 400.
    /// </summary>
    public const string TooManyOutgoingReplication = "TooManyOutgoingReplication";

    /// <summary>A replication rule has more than 10 prefixes. The HTTP status is 400.</summary>
    public const string TooManyPrefixes = "TooManyPrefixes";

    /// <summary>The request contains more than one replication rule. The HTTP status is 400.</summary>
    public const string TooManyReplicationRules = "TooManyReplicationRules";

    /// <summary>The request contains more than 20 tags for a bucket. The HTTP status is 400.</summary>
    public const string TooManyTags = "TooManyTags";

    /// <summary>
    /// Transfer acceleration can't be disabled, because a replication rule of the bucket uses it. OSS doesn't document the HTTP status of
    /// this error.
    /// </summary>
    public const string TransferAccAlreadyInUse = "TransferAccAlreadyInUse";

    /// <summary>The bucket contains more objects than a weekly inventory can list. The HTTP status is 400.</summary>
    public const string WeeklyInventoryExceedLimit = "WeeklyInventoryExceedLimit";
}
