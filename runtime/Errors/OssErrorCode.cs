namespace OssGen;

/// <summary>
/// Provides constants for the error codes of OSS, for comparison with <see cref="OssServiceException.Code"/>. The list contains the codes
/// of the operations' documentation and those that the emulator returns. It isn't complete: OSS may return other codes and adds new ones
/// over time.
/// </summary>
public static partial class OssErrorCode
{
    /// <summary>The bucket owner's account is suspended. Status 403.</summary>
    public const string AbnormalBucketOwnerStatus = "AbnormalBucketOwnerStatus";

    /// <summary>The caller lacks permission for the operation. Status 403.</summary>
    public const string AccessDenied = "AccessDenied";

    /// <summary>No CORS rule of the bucket matches the request. Status 403.</summary>
    public const string AccessForbidden = "AccessForbidden";

    /// <summary>The key ID and the security token belong to different credentials. Status 403.</summary>
    public const string AccessKeyIdAndSecurityTokenNotMatch = "AccessKeyIdAndSecurityTokenNotMatch";

    /// <summary>The appendable object is sealed. Status 400.</summary>
    public const string AppendSealedObjectNotAllowed = "AppendSealedObjectNotAllowed";

    /// <summary>The restore of an archived object has not finished. Status 409.</summary>
    public const string ArchiveRestoreNotFinished = "ArchiveRestoreNotFinished";

    /// <summary>The request is incomplete or malformed, and no other code describes the error. Status 400.</summary>
    public const string BadRequest = "BadRequest";

    /// <summary>
    /// The bucket name is in use by another account, or the caller's own bucket exists with different settings. Status 409.
    /// </summary>
    public const string BucketAlreadyExists = "BucketAlreadyExists";

    /// <summary>The bucket still contains objects, versions or incomplete uploads. Status 409.</summary>
    public const string BucketNotEmpty = "BucketNotEmpty";

    /// <summary>The object was stored, but the upload callback failed. Status 203.</summary>
    public const string CallbackFailed = "CallbackFailed";

    /// <summary>The domain is bound to another bucket. Status 409.</summary>
    public const string CnameAlreadyExists = "CnameAlreadyExists";

    /// <summary>
    /// The reply has no error code and has status 409: a table bucket, a namespace or a table exists already, or is in use.
    /// </summary>
    public const string Conflict = "Conflict";

    /// <summary>The download bandwidth limit was exceeded. Status 503.</summary>
    public const string DownloadTrafficRateLimitExceeded = "DownloadTrafficRateLimitExceeded";

    /// <summary>The body exceeds the maximum size. Status 400.</summary>
    public const string EntityTooLarge = "EntityTooLarge";

    /// <summary>A part or a form upload is smaller than the minimum size. Status 400.</summary>
    public const string EntityTooSmall = "EntityTooSmall";

    /// <summary>The object exists, and the request forbids overwriting it. Status 409.</summary>
    public const string FileAlreadyExists = "FileAlreadyExists";

    /// <summary>The object group has too many parts, or its parts are too large. Status 400.</summary>
    public const string FileGroupTooLarge = "FileGroupTooLarge";

    /// <summary>A retention rule protects the object. Status 409.</summary>
    public const string FileImmutable = "FileImmutable";

    /// <summary>
    /// The checksum of a part of an object group differs from the specified checksum. OSS uses this spelling. Status 400.
    /// </summary>
    public const string FilePartInterity = "FilePartInterity";

    /// <summary>A part of an object group is missing. Status 400.</summary>
    public const string FilePartNotExist = "FilePartNotExist";

    /// <summary>A part of an object group has changed. Status 400.</summary>
    public const string FilePartStale = "FilePartStale";

    /// <summary>The reply has no error code and has status 403. Errors of table buckets have no code.</summary>
    public const string Forbidden = "Forbidden";

    /// <summary>The body is shorter than its Content-Length. Status 400.</summary>
    public const string IncompleteBody = "IncompleteBody";

    /// <summary>The account has overdue payments. Status 403.</summary>
    public const string InDebt = "InDebt";

    /// <summary>OSS encountered an internal error. Status 500, or within the frames of a reply to SelectObject.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The AccessKey ID is unknown or disabled. Status 403.</summary>
    public const string InvalidAccessKeyId = "InvalidAccessKeyId";

    /// <summary>
    /// The value of a query parameter, header or element is not valid. The details <c>ArgumentName</c> and <c>ArgumentValue</c> contain the
    /// name and the value. Status 400.
    /// </summary>
    public const string InvalidArgument = "InvalidArgument";

    /// <summary>The bucket name violates the naming rules. Status 400.</summary>
    public const string InvalidBucketName = "InvalidBucketName";

    /// <summary>The CRC-64 in the request doesn't match the body. Status 400.</summary>
    public const string InvalidCRC64 = "InvalidCRC64";

    /// <summary>Content-MD5 is malformed or doesn't match the body. Status 400.</summary>
    public const string InvalidDigest = "InvalidDigest";

    /// <summary>The encryption algorithm is not supported. Status 400.</summary>
    public const string InvalidEncryptionAlgorithmError = "InvalidEncryptionAlgorithmError";

    /// <summary>The location doesn't exist. Status 400.</summary>
    public const string InvalidLocationConstraint = "InvalidLocationConstraint";

    /// <summary>The object key violates the naming rules. Status 400.</summary>
    public const string InvalidObjectName = "InvalidObjectName";

    /// <summary>The object must be restored before it can be read. Status 403.</summary>
    public const string InvalidObjectState = "InvalidObjectState";

    /// <summary>A listed part was not uploaded or has a different ETag. Status 400.</summary>
    public const string InvalidPart = "InvalidPart";

    /// <summary>The listed parts are not in ascending order. Status 400.</summary>
    public const string InvalidPartOrder = "InvalidPartOrder";

    /// <summary>A bucket policy or POST policy is malformed. Status 400.</summary>
    public const string InvalidPolicyDocument = "InvalidPolicyDocument";

    /// <summary>The range is outside the object. Status 416; status 400 for the lines or splits of SelectObject.</summary>
    public const string InvalidRange = "InvalidRange";

    /// <summary>The combination of parameters is not allowed. Status 400.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>The security token is malformed. Status 403.</summary>
    public const string InvalidSecurityToken = "InvalidSecurityToken";

    /// <summary>The target bucket for logs can't be used. Status 400.</summary>
    public const string InvalidTargetBucketForLogging = "InvalidTargetBucketForLogging";

    /// <summary>The target of a symbolic link is itself a symbolic link. Status 400.</summary>
    public const string InvalidTargetType = "InvalidTargetType";

    /// <summary>The Key Management Service is not enabled. Status 403.</summary>
    public const string KmsServiceNotEnabled = "KmsServiceNotEnabled";

    /// <summary>The body is not the XML document that the operation expects. Status 400.</summary>
    public const string MalformedXML = "MalformedXML";

    /// <summary>The rate limit for metadata requests was exceeded. Status 503.</summary>
    public const string MetaOperationQpsLimitExceeded = "MetaOperationQpsLimitExceeded";

    /// <summary>The resource doesn't support the HTTP method. Status 405.</summary>
    public const string MethodNotAllowed = "MethodNotAllowed";

    /// <summary>Fetching the object from the origin server failed. Status 424.</summary>
    public const string MirrorFailed = "MirrorFailed";

    /// <summary>A required parameter is missing. Status 400.</summary>
    public const string MissingArgument = "MissingArgument";

    /// <summary>The request has neither a Content-Length nor chunked encoding. Status 411.</summary>
    public const string MissingContentLength = "MissingContentLength";

    /// <summary>The bucket doesn't exist. Status 404.</summary>
    public const string NoSuchBucket = "NoSuchBucket";

    /// <summary>The bucket has no policy. Status 404.</summary>
    public const string NoSuchBucketPolicy = "NoSuchBucketPolicy";

    /// <summary>The bucket has no CORS rules. Status 404.</summary>
    public const string NoSuchCORSConfiguration = "NoSuchCORSConfiguration";

    /// <summary>The bucket has no inventory with this ID. Status 404.</summary>
    public const string NoSuchInventory = "NoSuchInventory";

    /// <summary>The object doesn't exist. Status 404.</summary>
    public const string NoSuchKey = "NoSuchKey";

    /// <summary>The bucket has no lifecycle rules. Status 404.</summary>
    public const string NoSuchLifecycle = "NoSuchLifecycle";

    /// <summary>The bucket has no replication rules. Status 404.</summary>
    public const string NoSuchReplicationConfiguration = "NoSuchReplicationConfiguration";

    /// <summary>The bucket has no encryption rule. Status 404.</summary>
    public const string NoSuchServerSideEncryptionRule = "NoSuchServerSideEncryptionRule";

    /// <summary>The bucket has no image style with this name. Status 404.</summary>
    public const string NoSuchStyle = "NoSuchStyle";

    /// <summary>Transfer acceleration was never configured for the bucket. Status 404.</summary>
    public const string NoSuchTransferAccelerationConfiguration = "NoSuchTransferAccelerationConfiguration";

    /// <summary>The multipart upload doesn't exist, or was completed or aborted. Status 404.</summary>
    public const string NoSuchUpload = "NoSuchUpload";

    /// <summary>The object has no such version. Status 404.</summary>
    public const string NoSuchVersion = "NoSuchVersion";

    /// <summary>The bucket has no website configuration. Status 404.</summary>
    public const string NoSuchWebsiteConfiguration = "NoSuchWebsiteConfiguration";

    /// <summary>The bucket has no retention policy. Status 404.</summary>
    public const string NoSuchWORMConfiguration = "NoSuchWORMConfiguration";

    /// <summary>The reply has no error code and has status 404. Errors of table buckets, and of HEAD requests, may have no code.</summary>
    public const string NotFound = "NotFound";

    /// <summary>A header requests a feature that OSS doesn't implement. Status 400.</summary>
    public const string NotImplemented = "NotImplemented";

    /// <summary>The object is not a symbolic link. Status 400.</summary>
    public const string NotSymlink = "NotSymlink";

    /// <summary>The object was not created by AppendObject. Status 409.</summary>
    public const string ObjectNotAppendable = "ObjectNotAppendable";

    /// <summary>The resource doesn't support the operation. Status 400.</summary>
    public const string OperationNotSupported = "OperationNotSupported";

    /// <summary>A sequential upload received a part out of order. Status 400.</summary>
    public const string PartNotSequential = "PartNotSequential";

    /// <summary>The bucket must be accessed through another endpoint. Status 301.</summary>
    public const string PermanentRedirect = "PermanentRedirect";

    /// <summary>The append position differs from the object's length. Status 409.</summary>
    public const string PositionNotEqualToLength = "PositionNotEqualToLength";

    /// <summary>A condition in a header such as If-Match is not satisfied. Status 412.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>The rate limit for requests was exceeded. Status 429.</summary>
    public const string QpsLimitExceeded = "QpsLimitExceeded";

    /// <summary>The body was not received in time. Status 400.</summary>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>
    /// The request time differs from the server's time by more than 15 minutes. The client corrects its clock and retries once. Status 403.
    /// </summary>
    public const string RequestTimeTooSkewed = "RequestTimeTooSkewed";

    /// <summary>The object is already being restored. Status 409.</summary>
    public const string RestoreAlreadyInProgress = "RestoreAlreadyInProgress";

    /// <summary>The bucket name must be part of the host name. Status 403.</summary>
    public const string SecondLevelDomainForbidden = "SecondLevelDomainForbidden";

    /// <summary>The security token has expired. Status 403.</summary>
    public const string SecurityTokenExpired = "SecurityTokenExpired";

    /// <summary>The operation doesn't support temporary credentials. Status 403.</summary>
    public const string SecurityTokenNotSupported = "SecurityTokenNotSupported";

    /// <summary>OSS is temporarily overloaded. Status 503.</summary>
    public const string ServiceUnavailable = "ServiceUnavailable";

    /// <summary>
    /// OSS computed a different signature, usually because the secret is wrong or a proxy changed the request. Status 403.
    /// </summary>
    public const string SignatureDoesNotMatch = "SignatureDoesNotMatch";

    /// <summary>The target of the symbolic link doesn't exist. Status 404.</summary>
    public const string SymlinkTargetNotExist = "SymlinkTargetNotExist";

    /// <summary>The account has reached its maximum number of buckets. Status 400.</summary>
    public const string TooManyBuckets = "TooManyBuckets";

    /// <summary>The upload bandwidth limit was exceeded. Status 503.</summary>
    public const string UploadTrafficRateLimitExceeded = "UploadTrafficRateLimitExceeded";

    /// <summary>The account is disabled. Status 403.</summary>
    public const string UserDisable = "UserDisable";
}
