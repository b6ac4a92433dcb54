namespace OssGen;

/// <summary>
/// Provides constants for the error codes of OSS, for comparison with <see cref="OssServiceException.Code"/>. OSS may also return other
/// codes.
/// </summary>
/// <remarks>
/// The list contains the codes of the operations' documentation and those that the emulator returns. OSS adds new codes over time.
/// </remarks>
public static partial class OssErrorCode
{
    /// <summary>
    /// The account of the bucket's owner is closed, restricted, or suspended, for example because of overdue payments. The HTTP status is
    /// 403.
    /// </summary>
    public const string AbnormalBucketOwnerStatus = "AbnormalBucketOwnerStatus";

    /// <summary>The caller lacks permission for the operation. The HTTP status is 403.</summary>
    public const string AccessDenied = "AccessDenied";

    /// <summary>No CORS rule of the bucket allows the cross-origin request. The HTTP status is 403.</summary>
    public const string AccessForbidden = "AccessForbidden";

    /// <summary>The AccessKey ID and the security token belong to different temporary credentials. The HTTP status is 403.</summary>
    public const string AccessKeyIdAndSecurityTokenNotMatch = "AccessKeyIdAndSecurityTokenNotMatch";

    /// <summary>Data can't be appended to the object, because the object is sealed. The HTTP status is 400.</summary>
    public const string AppendSealedObjectNotAllowed = "AppendSealedObjectNotAllowed";

    /// <summary>The archived object is still being restored. The HTTP status is 409.</summary>
    public const string ArchiveRestoreNotFinished = "ArchiveRestoreNotFinished";

    /// <summary>The request is incomplete or malformed, and no other code describes the error. The HTTP status is 400.</summary>
    public const string BadRequest = "BadRequest";

    /// <summary>
    /// The bucket name is in use by another account, or the caller's own bucket exists with different settings. The HTTP status is 409.
    /// </summary>
    public const string BucketAlreadyExists = "BucketAlreadyExists";

    /// <summary>
    /// The bucket can't be deleted, because it contains objects, versions, or incomplete uploads. The HTTP status is 409.
    /// </summary>
    public const string BucketNotEmpty = "BucketNotEmpty";

    /// <summary>The object was stored, but the upload callback failed. The HTTP status is 203.</summary>
    public const string CallbackFailed = "CallbackFailed";

    /// <summary>The domain is already mapped to another bucket. The HTTP status is 409.</summary>
    public const string CnameAlreadyExists = "CnameAlreadyExists";

    /// <summary>
    /// A table bucket, namespace, or table already exists or is in use, or the table has changed. The HTTP status is 409.
    /// </summary>
    /// <remarks>Errors of table buckets have no error code, so the client uses the name of the status.</remarks>
    public const string Conflict = "Conflict";

    /// <summary>The bandwidth of downloads exceeds the limit of the account or bucket. The HTTP status is 503.</summary>
    public const string DownloadTrafficRateLimitExceeded = "DownloadTrafficRateLimitExceeded";

    /// <summary>The body of the request exceeds the maximum size of the operation or of the POST policy. The HTTP status is 400.</summary>
    public const string EntityTooLarge = "EntityTooLarge";

    /// <summary>
    /// A part other than the last is smaller than 100 KiB, or a form upload is smaller than its policy requires. The HTTP status is 400.
    /// </summary>
    public const string EntityTooSmall = "EntityTooSmall";

    /// <summary>
    /// The object or directory already exists and the request forbids overwriting, or a directory to be deleted isn't empty. The HTTP
    /// status is 409.
    /// </summary>
    public const string FileAlreadyExists = "FileAlreadyExists";

    /// <summary>The object group has more than 1,000 parts, or its parts are too large. The HTTP status is 400.</summary>
    public const string FileGroupTooLarge = "FileGroupTooLarge";

    /// <summary>The object can't be overwritten or deleted, because a retention rule protects it. The HTTP status is 409.</summary>
    public const string FileImmutable = "FileImmutable";

    /// <summary>The checksum of a part of an object group differs from the specified checksum. The HTTP status is 400.</summary>
    /// <remarks>The code is spelled as OSS returns it.</remarks>
    public const string FilePartInterity = "FilePartInterity";

    /// <summary>An object that is a part of an object group doesn't exist. The HTTP status is 400.</summary>
    public const string FilePartNotExist = "FilePartNotExist";

    /// <summary>An object that is a part of an object group has changed. The HTTP status is 400.</summary>
    public const string FilePartStale = "FilePartStale";

    /// <summary>The caller lacks permission for the operation, and OSS sent no specific error code. The HTTP status is 403.</summary>
    /// <remarks>Errors of table buckets have no error code, so the client uses the name of the status.</remarks>
    public const string Forbidden = "Forbidden";

    /// <summary>The body contains fewer bytes than its Content-Length header specifies. The HTTP status is 400.</summary>
    public const string IncompleteBody = "IncompleteBody";

    /// <summary>OSS denies access, because the account has overdue payments. The HTTP status is 403.</summary>
    public const string InDebt = "InDebt";

    /// <summary>OSS encountered an internal error. The HTTP status is 500.</summary>
    /// <remarks>If the error occurs after the response to SelectObject has begun, reading the content throws the exception.</remarks>
    public const string InternalError = "InternalError";

    /// <summary>The AccessKey ID doesn't exist or is disabled. The HTTP status is 403.</summary>
    public const string InvalidAccessKeyId = "InvalidAccessKeyId";

    /// <summary>The value of a query parameter, header, or XML element isn't valid. The HTTP status is 400.</summary>
    /// <remarks>The details <c>ArgumentName</c> and <c>ArgumentValue</c> contain the name and the value.</remarks>
    public const string InvalidArgument = "InvalidArgument";

    /// <summary>
    /// The bucket name violates the naming rules: 3 to 63 lowercase letters, digits, and hyphens, without a hyphen at either end. The HTTP
    /// status is 400.
    /// </summary>
    public const string InvalidBucketName = "InvalidBucketName";

    /// <summary>
    /// The CRC-64 in the header <c>x-oss-hash-crc64ecma</c> of the request doesn't match the body. The HTTP status is 400.
    /// </summary>
    public const string InvalidCRC64 = "InvalidCRC64";

    /// <summary>The Content-MD5 header is malformed or doesn't match the body. The HTTP status is 400.</summary>
    public const string InvalidDigest = "InvalidDigest";

    /// <summary>
    /// The header <c>x-oss-server-side-encryption</c> contains an algorithm that OSS doesn't support. The HTTP status is 400.
    /// </summary>
    public const string InvalidEncryptionAlgorithmError = "InvalidEncryptionAlgorithmError";

    /// <summary>The location in a PutBucket request isn't the region of the endpoint. The HTTP status is 400.</summary>
    public const string InvalidLocationConstraint = "InvalidLocationConstraint";

    /// <summary>
    /// The object key violates the naming rules: 1 to 1,023 bytes of UTF-8, without a slash or backslash at the beginning. The HTTP status
    /// is 400.
    /// </summary>
    public const string InvalidObjectName = "InvalidObjectName";

    /// <summary>The archived object must be restored before it can be read. The HTTP status is 403.</summary>
    public const string InvalidObjectState = "InvalidObjectState";

    /// <summary>A part in the list of CompleteMultipartUpload was not uploaded or has a different ETag. The HTTP status is 400.</summary>
    public const string InvalidPart = "InvalidPart";

    /// <summary>
    /// The parts in the list of CompleteMultipartUpload are not in ascending order of their numbers. The HTTP status is 400.
    /// </summary>
    public const string InvalidPartOrder = "InvalidPartOrder";

    /// <summary>
    /// The JSON text of a bucket policy or POST policy is malformed, or one of its conditions is invalid. The HTTP status is 400.
    /// </summary>
    public const string InvalidPolicyDocument = "InvalidPolicyDocument";

    /// <summary>
    /// The range is outside the object. The HTTP status is 416, or 400 for a range of lines or splits in a SelectObject request.
    /// </summary>
    public const string InvalidRange = "InvalidRange";

    /// <summary>The request lacks a required parameter or combines mutually exclusive parameters. The HTTP status is 400.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>The security token of temporary credentials is invalid. The HTTP status is 403.</summary>
    public const string InvalidSecurityToken = "InvalidSecurityToken";

    /// <summary>
    /// The destination bucket for logs doesn't exist, is in another region, or belongs to another account. The HTTP status is 400.
    /// </summary>
    public const string InvalidTargetBucketForLogging = "InvalidTargetBucketForLogging";

    /// <summary>The symbolic link can't be followed, because its target is itself a symbolic link. The HTTP status is 400.</summary>
    public const string InvalidTargetType = "InvalidTargetType";

    /// <summary>The Key Management Service (KMS) isn't activated for the account. The HTTP status is 403.</summary>
    public const string KmsServiceNotEnabled = "KmsServiceNotEnabled";

    /// <summary>The body isn't well-formed XML or isn't the document that the operation expects. The HTTP status is 400.</summary>
    public const string MalformedXML = "MalformedXML";

    /// <summary>
    /// The rate of requests that list buckets, configure buckets, or manage live channels exceeds the limit. The HTTP status is 503.
    /// </summary>
    public const string MetaOperationQpsLimitExceeded = "MetaOperationQpsLimitExceeded";

    /// <summary>The resource doesn't support the HTTP method of the request. The HTTP status is 405.</summary>
    public const string MethodNotAllowed = "MethodNotAllowed";

    /// <summary>OSS couldn't fetch the object from the origin server of a mirroring rule. The HTTP status is 424.</summary>
    public const string MirrorFailed = "MirrorFailed";

    /// <summary>A parameter that the operation requires is missing. The HTTP status is 400.</summary>
    public const string MissingArgument = "MissingArgument";

    /// <summary>The request has neither a Content-Length header nor chunked transfer encoding. The HTTP status is 411.</summary>
    public const string MissingContentLength = "MissingContentLength";

    /// <summary>The bucket doesn't exist. The HTTP status is 404.</summary>
    public const string NoSuchBucket = "NoSuchBucket";

    /// <summary>The bucket has no policy. The HTTP status is 404.</summary>
    public const string NoSuchBucketPolicy = "NoSuchBucketPolicy";

    /// <summary>The bucket has no CORS rules. The HTTP status is 404.</summary>
    public const string NoSuchCORSConfiguration = "NoSuchCORSConfiguration";

    /// <summary>The bucket has no inventory configuration with this ID. The HTTP status is 404.</summary>
    public const string NoSuchInventory = "NoSuchInventory";

    /// <summary>The object doesn't exist. The HTTP status is 404.</summary>
    public const string NoSuchKey = "NoSuchKey";

    /// <summary>The bucket has no lifecycle rules. The HTTP status is 404.</summary>
    public const string NoSuchLifecycle = "NoSuchLifecycle";

    /// <summary>The bucket has no replication rules. The HTTP status is 404.</summary>
    public const string NoSuchReplicationConfiguration = "NoSuchReplicationConfiguration";

    /// <summary>The bucket has no default encryption configuration. The HTTP status is 404.</summary>
    public const string NoSuchServerSideEncryptionRule = "NoSuchServerSideEncryptionRule";

    /// <summary>The bucket has no image processing style with this name. The HTTP status is 404.</summary>
    public const string NoSuchStyle = "NoSuchStyle";

    /// <summary>Transfer acceleration was never configured for the bucket. The HTTP status is 404.</summary>
    public const string NoSuchTransferAccelerationConfiguration = "NoSuchTransferAccelerationConfiguration";

    /// <summary>The multipart upload doesn't exist, or was completed or aborted. The HTTP status is 404.</summary>
    public const string NoSuchUpload = "NoSuchUpload";

    /// <summary>The object has no version with the specified ID. The HTTP status is 404.</summary>
    public const string NoSuchVersion = "NoSuchVersion";

    /// <summary>The bucket has no website configuration. The HTTP status is 404.</summary>
    public const string NoSuchWebsiteConfiguration = "NoSuchWebsiteConfiguration";

    /// <summary>The bucket has no retention policy, or its retention policy has a different ID. The HTTP status is 404.</summary>
    public const string NoSuchWORMConfiguration = "NoSuchWORMConfiguration";

    /// <summary>The resource doesn't exist, and OSS sent no specific error code. The HTTP status is 404.</summary>
    /// <remarks>Errors of table buckets, and of HEAD requests, may have no error code, so the client uses the name of the status.</remarks>
    public const string NotFound = "NotFound";

    /// <summary>A header of the request asks for a feature that OSS doesn't implement. The HTTP status is 400.</summary>
    public const string NotImplemented = "NotImplemented";

    /// <summary>The operation requires a symbolic link, but the object isn't one. The HTTP status is 400.</summary>
    public const string NotSymlink = "NotSymlink";

    /// <summary>Data can't be appended to the object, because the object wasn't created by AppendObject. The HTTP status is 409.</summary>
    public const string ObjectNotAppendable = "ObjectNotAppendable";

    /// <summary>
    /// The resource doesn't support the operation; for example, only archived objects can be restored. The HTTP status is 400.
    /// </summary>
    public const string OperationNotSupported = "OperationNotSupported";

    /// <summary>A part of a sequential multipart upload was sent out of order. The HTTP status is 400.</summary>
    public const string PartNotSequential = "PartNotSequential";

    /// <summary>The bucket is in another region and must be accessed through another endpoint. The HTTP status is 301.</summary>
    public const string PermanentRedirect = "PermanentRedirect";

    /// <summary>The position in an AppendObject request differs from the current length of the object. The HTTP status is 409.</summary>
    public const string PositionNotEqualToLength = "PositionNotEqualToLength";

    /// <summary>A condition of the request, such as If-Match, isn't met. The HTTP status is 412.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>The client sends requests at a higher rate than OSS allows. The HTTP status is 429.</summary>
    public const string QpsLimitExceeded = "QpsLimitExceeded";

    /// <summary>The connection was idle for too long before OSS had received the entire body. The HTTP status is 400.</summary>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>The request time differs from the server's time by more than 15 minutes. The HTTP status is 403.</summary>
    /// <remarks>The client corrects its clock and retries once.</remarks>
    public const string RequestTimeTooSkewed = "RequestTimeTooSkewed";

    /// <summary>The object is already being restored. The HTTP status is 409.</summary>
    public const string RestoreAlreadyInProgress = "RestoreAlreadyInProgress";

    /// <summary>
    /// The bucket must be accessed in virtual-hosted style, with the bucket name in the host name. The HTTP status is 403.
    /// </summary>
    public const string SecondLevelDomainForbidden = "SecondLevelDomainForbidden";

    /// <summary>The security token of temporary credentials has expired. The HTTP status is 403.</summary>
    public const string SecurityTokenExpired = "SecurityTokenExpired";

    /// <summary>The operation or the region doesn't support temporary credentials. The HTTP status is 403.</summary>
    public const string SecurityTokenNotSupported = "SecurityTokenNotSupported";

    /// <summary>OSS is temporarily overloaded. The HTTP status is 503.</summary>
    public const string ServiceUnavailable = "ServiceUnavailable";

    /// <summary>
    /// The signature of the request is incorrect, usually because the AccessKey secret is wrong or a proxy changed the request. The HTTP
    /// status is 403.
    /// </summary>
    public const string SignatureDoesNotMatch = "SignatureDoesNotMatch";

    /// <summary>The object to which the symbolic link points doesn't exist. The HTTP status is 404.</summary>
    public const string SymlinkTargetNotExist = "SymlinkTargetNotExist";

    /// <summary>
    /// The account already has the maximum number of buckets in the region, which is 100 by default. The HTTP status is 400.
    /// </summary>
    public const string TooManyBuckets = "TooManyBuckets";

    /// <summary>The bandwidth of uploads exceeds the limit of the account or bucket. The HTTP status is 503.</summary>
    public const string UploadTrafficRateLimitExceeded = "UploadTrafficRateLimitExceeded";

    /// <summary>The account is disabled, for example because of overdue payments or for security reasons. The HTTP status is 403.</summary>
    public const string UserDisable = "UserDisable";
}
