namespace OssGen;

/// <content>Errors of objects, forms, access points, live channels and metadata indexes.</content>
public static partial class OssErrorCode
{
    /// <summary>The account already has an access point with this name. The HTTP status is 409.</summary>
    public const string AccessPointAlreadyExists = "AccessPointAlreadyExists";

    /// <summary>
    /// CleanRestoredObject failed because the object isn't restored or its restored copy is no longer available. The HTTP status is 409.
    /// </summary>
    public const string ArchiveRestoreFileStale = "ArchiveRestoreFileStale";

    /// <summary>The bucket has no callback policy. OSS doesn't document the HTTP status of this error.</summary>
    public const string BucketCallbackPolicyNotExist = "BucketCallbackPolicyNotExist";

    /// <summary>The operation isn't possible while a stream is being pushed to the live channel. The HTTP status is 409.</summary>
    public const string ChannelStillLive = "ChannelStillLive";

    /// <summary>The form fields other than <c>file</c> are larger than 4 KB. The HTTP status is 400.</summary>
    public const string FieldItemTooLong = "FieldItemTooLong";

    /// <summary>The image can't be processed, because its data is damaged or incomplete. The HTTP status is 403.</summary>
    public const string ImageDamage = "ImageDamage";

    /// <summary>The image exceeds the maximum size for image processing, in bytes or in pixels. The HTTP status is 400.</summary>
    public const string ImageTooLarge = "ImageTooLarge";

    /// <summary>The form doesn't contain exactly one <c>file</c> field. The HTTP status is 400.</summary>
    public const string IncorrectNumberOfFilesInPOSTRequest = "IncorrectNumberOfFilesInPOSTRequest";

    /// <summary>The name of the live channel is empty, is too long, or contains a slash. The HTTP status is 400.</summary>
    public const string InvalidChannelName = "InvalidChannelName";

    /// <summary>
    /// The retention policy is invalid, or its period is shorter than that of the existing policy. The HTTP status is 400.
    /// </summary>
    public const string InvalidWORMConfiguration = "InvalidWORMConfiguration";

    /// <summary>The operation isn't possible, because the live channel is disabled. The HTTP status is 409.</summary>
    public const string LiveChannelDisabled = "LiveChannelDisabled";

    /// <summary>The body of a form upload isn't well-formed <c>multipart/form-data</c>. The HTTP status is 400.</summary>
    public const string MalformedPOSTRequest = "MalformedPOSTRequest";

    /// <summary>The fields that precede the file in a form upload are too large. The HTTP status is 400.</summary>
    public const string MaxPOSTPreDataLengthExceededError = "MaxPOSTPreDataLengthExceededError";

    /// <summary>The bucket already has a metadata index. OSS doesn't document the HTTP status of this error.</summary>
    public const string MetaQueryAlreadyExist = "MetaQueryAlreadyExist";

    /// <summary>The bucket has no metadata index. The HTTP status is 404.</summary>
    public const string MetaQueryNotExist = "MetaQueryNotExist";

    /// <summary>
    /// The metadata index of the bucket can't be searched yet, because OSS is still preparing it. OSS doesn't document the HTTP status of
    /// this error.
    /// </summary>
    public const string MetaQueryNotReady = "MetaQueryNotReady";

    /// <summary>The access point doesn't exist. The HTTP status is 404.</summary>
    public const string NoSuchAccessPoint = "NoSuchAccessPoint";

    /// <summary>The access point has no policy. OSS doesn't document the HTTP status of this error.</summary>
    public const string NoSuchAccessPointPolicy = "NoSuchAccessPointPolicy";

    /// <summary>
    /// The image channel doesn't exist. Image channels belong to an older version of image processing. The HTTP status is 404.
    /// </summary>
    public const string NoSuchChannel = "NoSuchChannel";

    /// <summary>The data pipeline doesn't exist. OSS doesn't document the HTTP status of this error.</summary>
    public const string NoSuchDataPipeline = "NoSuchDataPipeline";

    /// <summary>The live channel doesn't exist. The HTTP status is 404.</summary>
    public const string NoSuchLiveChannel = "NoSuchLiveChannel";

    /// <summary>The object has no retention settings. The HTTP status is 404.</summary>
    /// <remarks>OSS doesn't document a code for this error; the emulator returns this code.</remarks>
    public const string NoSuchObjectRetention = "NoSuchObjectRetention";

    /// <summary>The bucket has no rules for hiding response headers. The HTTP status is 404.</summary>
    /// <remarks>OSS doesn't document a code for this error; the emulator returns this code.</remarks>
    public const string NoSuchResponseHeaderConfiguration = "NoSuchResponseHeaderConfiguration";

    /// <summary>The vector bucket has no index with this name. The HTTP status is 404.</summary>
    public const string NoSuchVectorIndex = "NoSuchVectorIndex";

    /// <summary>Object-level retention isn't enabled for the bucket. The HTTP status is 404.</summary>
    /// <remarks>OSS doesn't document a code for this error; the emulator returns this code.</remarks>
    public const string ObjectWormConfigurationNotFound = "ObjectWormConfigurationNotFound";

    /// <summary>The Content-Type header of a form upload isn't <c>multipart/form-data</c>. The HTTP status is 400.</summary>
    public const string RequestIsNotMultiPartContent = "RequestIsNotMultiPartContent";

    /// <summary>
    /// The metadata index of the bucket already has a dataset with this name. OSS doesn't document the HTTP status of this error.
    /// </summary>
    public const string ResourceAlreadyExists = "ResourceAlreadyExists";

    /// <summary>The dataset already has a smart cluster with this name. The HTTP status is 409.</summary>
    public const string SmartClusterAlreadyExist = "SmartClusterAlreadyExist";

    /// <summary>The request specifies more image processing operations than allowed. The HTTP status is 400.</summary>
    public const string TooManyPipes = "TooManyPipes";

    /// <summary>The vector bucket already has an index with this name. The HTTP status is 409.</summary>
    /// <remarks>OSS doesn't document a code for this error; the emulator returns this code.</remarks>
    public const string VectorIndexAlreadyExists = "VectorIndexAlreadyExists";

    /// <summary>The bucket already has a retention policy. The HTTP status is 409.</summary>
    public const string WORMConfigurationAlreadyExists = "WORMConfigurationAlreadyExists";

    /// <summary>The retention policy is locked and can't be deleted. The HTTP status is 403.</summary>
    public const string WORMConfigurationLocked = "WORMConfigurationLocked";
}
