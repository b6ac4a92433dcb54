namespace OssGen;

/// <content>Errors of accounts, keys, hosts and limits.</content>
public static partial class OssErrorCode
{
    /// <summary>The account or bucket has too many requests in progress. Status 503.</summary>
    public const string ActiveRequestLimitExceeded = "ActiveRequestLimitExceeded";

    /// <summary>The bucket is disabled. Status 403.</summary>
    public const string BucketDisable = "BucketDisable";

    /// <summary>The bucket belongs to another account. Status 403.</summary>
    public const string BucketNotBelongTo = "BucketNotBelongTo";

    /// <summary>The requests use more computing capacity than allowed. Status 503.</summary>
    public const string CpuLimitExceeded = "CpuLimitExceeded";

    /// <summary>Data within the request's document or headers is too large. Status 400.</summary>
    public const string InlineDataTooLarge = "InlineDataTooLarge";

    /// <summary>The data encryption algorithm is unknown. Status 400.</summary>
    public const string InvalidDataEncryptionAlgorithmError = "InvalidDataEncryptionAlgorithmError";

    /// <summary>The headers of client-side encryption contradict each other, or are set twice. Status 400.</summary>
    public const string InvalidEncryptionRequest = "InvalidEncryptionRequest";

    /// <summary>A bucket can't be created through this host. Status 400.</summary>
    public const string InvalidHostPutBucket = "InvalidHostPutBucket";

    /// <summary>A parameter is invalid. Status 400.</summary>
    public const string InvalidParameter = "InvalidParameter";

    /// <summary>The request's document isn't valid XML. Status 400.</summary>
    public const string InvalidXMLFormat = "InvalidXMLFormat";

    /// <summary>The KMS key is disabled. Status 409.</summary>
    public const string KeyDisabled = "KeyDisabled";

    /// <summary>The KMS key doesn't exist. Status 404.</summary>
    public const string KeyNotFound = "KeyNotFound";

    /// <summary>The KMS key is about to be deleted. Status 409.</summary>
    public const string KeyPendingDeletion = "KeyPendingDeletion";

    /// <summary>The key material of the KMS key hasn't been imported yet. Status 409.</summary>
    public const string KeyPendingImport = "KeyPendingImport";

    /// <summary>The account has overdue payments for KMS. Status 403.</summary>
    public const string KmsInDebt = "KmsInDebt";

    /// <summary>The account's payments for KMS have been overdue for too long. Status 403.</summary>
    public const string KmsInDebtOverdue = "KmsInDebtOverdue";

    /// <summary>The account's business identifier isn't valid for KMS. Status 403.</summary>
    public const string KmsUbsmsInvalidBid = "KmsUbsmsInvalidBid";

    /// <summary>The request's host isn't one of OSS. Status 403.</summary>
    public const string NonStandardHostForbidden = "NonStandardHostForbidden";

    /// <summary>The region doesn't exist. Status 404.</summary>
    public const string NoSuchRegion = "NoSuchRegion";

    /// <summary>The account doesn't exist. Status 404.</summary>
    public const string NoSuchUser = "NoSuchUser";

    /// <summary>The object meets the condition under which it isn't returned. The reply has no document. Status 304.</summary>
    public const string NotModified = "NotModified";

    /// <summary>The account sends more requests per second than allowed. Status 503.</summary>
    public const string TotalQpsLimitExceeded = "TotalQpsLimitExceeded";

    /// <summary>Transfer acceleration isn't enabled for the bucket. Status 403.</summary>
    public const string TransferAccelerationDisabled = "TransferAccelerationDisabled";

    /// <summary>The request lacks the key of the object or form. Status 400.</summary>
    public const string UserKeyMustBeSpecified = "UserKeyMustBeSpecified";
}
