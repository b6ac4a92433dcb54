namespace OssGen;

/// <content>Errors of accounts, keys, hosts and limits.</content>
public static partial class OssErrorCode
{
    /// <summary>The number of concurrent requests exceeds the limit of the account or bucket. The HTTP status is 503.</summary>
    public const string ActiveRequestLimitExceeded = "ActiveRequestLimitExceeded";

    /// <summary>The bucket is disabled, for example for security reasons or because of overdue payments. The HTTP status is 403.</summary>
    public const string BucketDisable = "BucketDisable";

    /// <summary>The bucket belongs to another account, and only the owner may perform the operation. The HTTP status is 403.</summary>
    public const string BucketNotBelongTo = "BucketNotBelongTo";

    /// <summary>The CPU usage of concurrent image processing requests exceeds the limit of the account. The HTTP status is 503.</summary>
    public const string CpuLimitExceeded = "CpuLimitExceeded";

    /// <summary>The uploaded data exceeds the maximum size of the operation, such as 5 GiB for PutObject. The HTTP status is 400.</summary>
    public const string InlineDataTooLarge = "InlineDataTooLarge";

    /// <summary>
    /// The header <c>x-oss-server-side-data-encryption</c> contains an algorithm that OSS doesn't support. The HTTP status is 400.
    /// </summary>
    public const string InvalidDataEncryptionAlgorithmError = "InvalidDataEncryptionAlgorithmError";

    /// <summary>
    /// The headers of client-side encryption are incomplete or inconsistent, or a copy request tries to change them. The HTTP status is
    /// 400.
    /// </summary>
    public const string InvalidEncryptionRequest = "InvalidEncryptionRequest";

    /// <summary>The PutBucket request was sent to a host that isn't a standard OSS endpoint. The HTTP status is 400.</summary>
    public const string InvalidHostPutBucket = "InvalidHostPutBucket";

    /// <summary>A parameter of the request is invalid, such as the ID of a KMS key. The HTTP status is 400.</summary>
    public const string InvalidParameter = "InvalidParameter";

    /// <summary>The XML document in the request isn't well-formed. The HTTP status is 400.</summary>
    public const string InvalidXMLFormat = "InvalidXMLFormat";

    /// <summary>The KMS key is disabled and can't be used for encryption or decryption. The HTTP status is 409.</summary>
    public const string KeyDisabled = "KeyDisabled";

    /// <summary>KMS has no key with the specified ID. The HTTP status is 404.</summary>
    public const string KeyNotFound = "KeyNotFound";

    /// <summary>The KMS key is scheduled for deletion and can't be used. The HTTP status is 409.</summary>
    public const string KeyPendingDeletion = "KeyPendingDeletion";

    /// <summary>The KMS key can't be used, because its key material hasn't been imported yet. The HTTP status is 409.</summary>
    public const string KeyPendingImport = "KeyPendingImport";

    /// <summary>KMS denies access, because the account has overdue payments. The HTTP status is 403.</summary>
    public const string KmsInDebt = "KmsInDebt";

    /// <summary>KMS denies access until the account's overdue payments for KMS are settled. The HTTP status is 403.</summary>
    public const string KmsInDebtOverdue = "KmsInDebtOverdue";

    /// <summary>The account can't use KMS, because KMS isn't activated. The HTTP status is 403.</summary>
    public const string KmsUbsmsInvalidBid = "KmsUbsmsInvalidBid";

    /// <summary>The request was sent to a host name that isn't a standard OSS endpoint. The HTTP status is 403.</summary>
    public const string NonStandardHostForbidden = "NonStandardHostForbidden";

    /// <summary>The region that the request specifies doesn't exist. The HTTP status is 404.</summary>
    public const string NoSuchRegion = "NoSuchRegion";

    /// <summary>The Alibaba Cloud account doesn't exist, for example because it was closed. The HTTP status is 404.</summary>
    public const string NoSuchUser = "NoSuchUser";

    /// <summary>
    /// The object isn't returned, because a condition such as If-None-Match or If-Modified-Since isn't met. The HTTP status is 304.
    /// </summary>
    /// <remarks>The response has no error document, so the client uses the name of the status.</remarks>
    public const string NotModified = "NotModified";

    /// <summary>The account sends more requests per second than allowed. The HTTP status is 503.</summary>
    public const string TotalQpsLimitExceeded = "TotalQpsLimitExceeded";

    /// <summary>
    /// The request was sent to an acceleration endpoint, but transfer acceleration isn't enabled for the bucket. The HTTP status is 403.
    /// </summary>
    public const string TransferAccelerationDisabled = "TransferAccelerationDisabled";

    /// <summary>
    /// The request doesn't specify an object key, such as the key of an object to delete or the form field <c>key</c>. The HTTP status is
    /// 400.
    /// </summary>
    public const string UserKeyMustBeSpecified = "UserKeyMustBeSpecified";
}
