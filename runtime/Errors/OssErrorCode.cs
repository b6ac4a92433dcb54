namespace OssGen;

/// <summary>
/// Codes of OSS errors, to compare with <see cref="OssServiceException.Code"/>. OSS adds codes as it grows: any other may come.
/// </summary>
public static class OssErrorCode
{
    /// <summary>The bucket owner's account is suspended. Status 403.</summary>
    public const string AbnormalBucketOwnerStatus = "AbnormalBucketOwnerStatus";

    /// <summary>The caller has no right to do this. Status 403.</summary>
    public const string AccessDenied = "AccessDenied";

    /// <summary>No CORS rule of the bucket matches. Status 403.</summary>
    public const string AccessForbidden = "AccessForbidden";

    /// <summary>The key id and the security token belong to different credentials. Status 403.</summary>
    public const string AccessKeyIdAndSecurityTokenNotMatch = "AccessKeyIdAndSecurityTokenNotMatch";

    /// <summary>The appendable object was sealed. Status 400.</summary>
    public const string AppendSealedObjectNotAllowed = "AppendSealedObjectNotAllowed";

    /// <summary>The restore of an archived object is still running. Status 409.</summary>
    public const string ArchiveRestoreNotFinished = "ArchiveRestoreNotFinished";

    /// <summary>The request lacks something that OSS can't name more closely. Status 400.</summary>
    public const string BadRequest = "BadRequest";

    /// <summary>The bucket's name is taken, or the own bucket exists with other settings. Status 409.</summary>
    public const string BucketAlreadyExists = "BucketAlreadyExists";

    /// <summary>The bucket still holds objects, versions or unfinished uploads. Status 409.</summary>
    public const string BucketNotEmpty = "BucketNotEmpty";

    /// <summary>The object is stored, but the callback failed. Status 203.</summary>
    public const string CallbackFailed = "CallbackFailed";

    /// <summary>The domain is attached to another bucket. Status 409.</summary>
    public const string CnameAlreadyExists = "CnameAlreadyExists";

    /// <summary>Download traffic is over the limit. Status 503.</summary>
    public const string DownloadTrafficRateLimitExceeded = "DownloadTrafficRateLimitExceeded";

    /// <summary>The body exceeds the largest allowed size. Status 400.</summary>
    public const string EntityTooLarge = "EntityTooLarge";

    /// <summary>A part or form upload is below the smallest allowed size. Status 400.</summary>
    public const string EntityTooSmall = "EntityTooSmall";

    /// <summary>The object exists and the request forbids overwriting. Status 409.</summary>
    public const string FileAlreadyExists = "FileAlreadyExists";

    /// <summary>An object group has too many or too large parts. Status 400.</summary>
    public const string FileGroupTooLarge = "FileGroupTooLarge";

    /// <summary>A retention rule protects the object. Status 409.</summary>
    public const string FileImmutable = "FileImmutable";

    /// <summary>A part of an object group has another checksum than announced; the spelling is the service's. Status 400.</summary>
    public const string FilePartInterity = "FilePartInterity";

    /// <summary>A part of an object group is missing. Status 400.</summary>
    public const string FilePartNotExist = "FilePartNotExist";

    /// <summary>A part of an object group has changed. Status 400.</summary>
    public const string FilePartStale = "FilePartStale";

    /// <summary>Fewer bytes arrived than Content-Length announced. Status 400.</summary>
    public const string IncompleteBody = "IncompleteBody";

    /// <summary>The account has outstanding payments. Status 403.</summary>
    public const string InDebt = "InDebt";

    /// <summary>OSS failed. Status 500.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The access key id is unknown or disabled. Status 403.</summary>
    public const string InvalidAccessKeyId = "InvalidAccessKeyId";

    /// <summary>
    /// A query parameter, header or element has a value that OSS doesn't take; ArgumentName and ArgumentValue say which. Status 400.
    /// </summary>
    public const string InvalidArgument = "InvalidArgument";

    /// <summary>The bucket's name breaks the naming rules. Status 400.</summary>
    public const string InvalidBucketName = "InvalidBucketName";

    /// <summary>The CRC-64 sent isn't that of the body. Status 400.</summary>
    public const string InvalidCRC64 = "InvalidCRC64";

    /// <summary>Content-MD5 is malformed or isn't that of the body. Status 400.</summary>
    public const string InvalidDigest = "InvalidDigest";

    /// <summary>The encryption algorithm isn't supported. Status 400.</summary>
    public const string InvalidEncryptionAlgorithmError = "InvalidEncryptionAlgorithmError";

    /// <summary>The location isn't known. Status 400.</summary>
    public const string InvalidLocationConstraint = "InvalidLocationConstraint";

    /// <summary>The object's key breaks the naming rules. Status 400.</summary>
    public const string InvalidObjectName = "InvalidObjectName";

    /// <summary>The object must be restored before it can be read. Status 403.</summary>
    public const string InvalidObjectState = "InvalidObjectState";

    /// <summary>A listed part wasn't uploaded or has another ETag. Status 400.</summary>
    public const string InvalidPart = "InvalidPart";

    /// <summary>The listed parts aren't in ascending order. Status 400.</summary>
    public const string InvalidPartOrder = "InvalidPartOrder";

    /// <summary>A bucket policy or POST policy is malformed. Status 400.</summary>
    public const string InvalidPolicyDocument = "InvalidPolicyDocument";

    /// <summary>The range is outside the object. Status 416.</summary>
    public const string InvalidRange = "InvalidRange";

    /// <summary>The combination of parameters isn't allowed. Status 400.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>The security token is malformed. Status 403.</summary>
    public const string InvalidSecurityToken = "InvalidSecurityToken";

    /// <summary>The bucket for logs can't be used. Status 400.</summary>
    public const string InvalidTargetBucketForLogging = "InvalidTargetBucketForLogging";

    /// <summary>A symbolic link points to a symbolic link. Status 400.</summary>
    public const string InvalidTargetType = "InvalidTargetType";

    /// <summary>The key management service isn't enabled. Status 403.</summary>
    public const string KmsServiceNotEnabled = "KmsServiceNotEnabled";

    /// <summary>The body isn't the document that the operation expects. Status 400.</summary>
    public const string MalformedXML = "MalformedXML";

    /// <summary>Too many metadata requests per second. Status 503.</summary>
    public const string MetaOperationQpsLimitExceeded = "MetaOperationQpsLimitExceeded";

    /// <summary>The resource doesn't take this method. Status 405.</summary>
    public const string MethodNotAllowed = "MethodNotAllowed";

    /// <summary>Fetching the object from its origin failed. Status 424.</summary>
    public const string MirrorFailed = "MirrorFailed";

    /// <summary>A required parameter is absent. Status 400.</summary>
    public const string MissingArgument = "MissingArgument";

    /// <summary>The request has neither a length nor chunks. Status 411.</summary>
    public const string MissingContentLength = "MissingContentLength";

    /// <summary>The bucket doesn't exist. Status 404.</summary>
    public const string NoSuchBucket = "NoSuchBucket";

    /// <summary>The bucket has no policy. Status 404.</summary>
    public const string NoSuchBucketPolicy = "NoSuchBucketPolicy";

    /// <summary>The bucket has no CORS rules. Status 404.</summary>
    public const string NoSuchCORSConfiguration = "NoSuchCORSConfiguration";

    /// <summary>The bucket has no such inventory. Status 404.</summary>
    public const string NoSuchInventory = "NoSuchInventory";

    /// <summary>The object doesn't exist. Status 404.</summary>
    public const string NoSuchKey = "NoSuchKey";

    /// <summary>The bucket has no lifecycle rules. Status 404.</summary>
    public const string NoSuchLifecycle = "NoSuchLifecycle";

    /// <summary>The bucket has no replication rules. Status 404.</summary>
    public const string NoSuchReplicationConfiguration = "NoSuchReplicationConfiguration";

    /// <summary>The bucket has no encryption rule. Status 404.</summary>
    public const string NoSuchServerSideEncryptionRule = "NoSuchServerSideEncryptionRule";

    /// <summary>The bucket has no such image style. Status 404.</summary>
    public const string NoSuchStyle = "NoSuchStyle";

    /// <summary>Transfer acceleration was never set for the bucket. Status 404.</summary>
    public const string NoSuchTransferAccelerationConfiguration = "NoSuchTransferAccelerationConfiguration";

    /// <summary>The multipart upload doesn't exist, was completed or was aborted. Status 404.</summary>
    public const string NoSuchUpload = "NoSuchUpload";

    /// <summary>The object has no such version. Status 404.</summary>
    public const string NoSuchVersion = "NoSuchVersion";

    /// <summary>The bucket has no website settings. Status 404.</summary>
    public const string NoSuchWebsiteConfiguration = "NoSuchWebsiteConfiguration";

    /// <summary>The bucket has no retention policy. Status 404.</summary>
    public const string NoSuchWORMConfiguration = "NoSuchWORMConfiguration";

    /// <summary>A header asks for something that OSS doesn't have. Status 400.</summary>
    public const string NotImplemented = "NotImplemented";

    /// <summary>The object isn't a symbolic link. Status 400.</summary>
    public const string NotSymlink = "NotSymlink";

    /// <summary>The object wasn't made by AppendObject. Status 409.</summary>
    public const string ObjectNotAppendable = "ObjectNotAppendable";

    /// <summary>The resource doesn't support the operation. Status 400.</summary>
    public const string OperationNotSupported = "OperationNotSupported";

    /// <summary>A sequential upload got a part out of order. Status 400.</summary>
    public const string PartNotSequential = "PartNotSequential";

    /// <summary>The bucket must be reached through another endpoint. Status 301.</summary>
    public const string PermanentRedirect = "PermanentRedirect";

    /// <summary>The append position isn't the object's length. Status 409.</summary>
    public const string PositionNotEqualToLength = "PositionNotEqualToLength";

    /// <summary>A conditional header didn't hold. Status 412.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>Too many requests per second. Status 429.</summary>
    public const string QpsLimitExceeded = "QpsLimitExceeded";

    /// <summary>The body didn't arrive in time. Status 400.</summary>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>
    /// The request's time is more than 15 minutes off; the client corrects its clock and tries once more by itself. Status 403.
    /// </summary>
    public const string RequestTimeTooSkewed = "RequestTimeTooSkewed";

    /// <summary>The object is being restored already. Status 409.</summary>
    public const string RestoreAlreadyInProgress = "RestoreAlreadyInProgress";

    /// <summary>The bucket must be part of the host name. Status 403.</summary>
    public const string SecondLevelDomainForbidden = "SecondLevelDomainForbidden";

    /// <summary>The security token has expired. Status 403.</summary>
    public const string SecurityTokenExpired = "SecurityTokenExpired";

    /// <summary>The operation doesn't take temporary credentials. Status 403.</summary>
    public const string SecurityTokenNotSupported = "SecurityTokenNotSupported";

    /// <summary>OSS is overloaded. Status 503.</summary>
    public const string ServiceUnavailable = "ServiceUnavailable";

    /// <summary>OSS computed another signature: usually a wrong secret, or a proxy that changed the request. Status 403.</summary>
    public const string SignatureDoesNotMatch = "SignatureDoesNotMatch";

    /// <summary>The symbolic link's target doesn't exist. Status 404.</summary>
    public const string SymlinkTargetNotExist = "SymlinkTargetNotExist";

    /// <summary>The account has as many buckets as it may have. Status 400.</summary>
    public const string TooManyBuckets = "TooManyBuckets";

    /// <summary>Upload traffic is over the limit. Status 503.</summary>
    public const string UploadTrafficRateLimitExceeded = "UploadTrafficRateLimitExceeded";

    /// <summary>The account is disabled. Status 403.</summary>
    public const string UserDisable = "UserDisable";
}
