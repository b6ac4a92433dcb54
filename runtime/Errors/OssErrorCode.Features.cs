namespace OssGen;

/// <content>Errors of objects, forms, access points, live channels and metadata indexes.</content>
public static partial class OssErrorCode
{
    /// <summary>The account has another access point with this name. Status 409.</summary>
    public const string AccessPointAlreadyExists = "AccessPointAlreadyExists";

    /// <summary>The archived object or its restored copy has changed. Status 409.</summary>
    public const string ArchiveRestoreFileStale = "ArchiveRestoreFileStale";

    /// <summary>The live channel is receiving a stream. Status 409.</summary>
    public const string ChannelStillLive = "ChannelStillLive";

    /// <summary>A field of a form is too long. Status 400.</summary>
    public const string FieldItemTooLong = "FieldItemTooLong";

    /// <summary>The image is damaged. Status 403.</summary>
    public const string ImageDamage = "ImageDamage";

    /// <summary>The image is too large to be processed. Status 400.</summary>
    public const string ImageTooLarge = "ImageTooLarge";

    /// <summary>A form doesn't contain exactly one file. Status 400.</summary>
    public const string IncorrectNumberOfFilesInPOSTRequest = "IncorrectNumberOfFilesInPOSTRequest";

    /// <summary>The name of the channel is invalid. Status 400.</summary>
    public const string InvalidChannelName = "InvalidChannelName";

    /// <summary>The retention policy is invalid, or shorter than the current one. Status 400.</summary>
    public const string InvalidWORMConfiguration = "InvalidWORMConfiguration";

    /// <summary>The live channel is disabled. Status 409.</summary>
    public const string LiveChannelDisabled = "LiveChannelDisabled";

    /// <summary>The body isn't a well-formed form. Status 400.</summary>
    public const string MalformedPOSTRequest = "MalformedPOSTRequest";

    /// <summary>The form fields that precede the file are too large. Status 400.</summary>
    public const string MaxPOSTPreDataLengthExceededError = "MaxPOSTPreDataLengthExceededError";

    /// <summary>The bucket already has a metadata index. The status isn't documented.</summary>
    public const string MetaQueryAlreadyExist = "MetaQueryAlreadyExist";

    /// <summary>The bucket has no metadata index. Status 404.</summary>
    public const string MetaQueryNotExist = "MetaQueryNotExist";

    /// <summary>The metadata index isn't ready yet. The status isn't documented.</summary>
    public const string MetaQueryNotReady = "MetaQueryNotReady";

    /// <summary>The access point doesn't exist. Status 404.</summary>
    public const string NoSuchAccessPoint = "NoSuchAccessPoint";

    /// <summary>The access point has no policy. The status isn't documented.</summary>
    public const string NoSuchAccessPointPolicy = "NoSuchAccessPointPolicy";

    /// <summary>The bucket has no callback policy. The emulator's code; OSS's isn't documented. Status 404.</summary>
    public const string NoSuchCallbackPolicy = "NoSuchCallbackPolicy";

    /// <summary>The channel for image processing doesn't exist. Status 404.</summary>
    public const string NoSuchChannel = "NoSuchChannel";

    /// <summary>The data pipeline doesn't exist. The status isn't documented.</summary>
    public const string NoSuchDataPipeline = "NoSuchDataPipeline";

    /// <summary>The live channel doesn't exist. Status 404.</summary>
    public const string NoSuchLiveChannel = "NoSuchLiveChannel";

    /// <summary>The object has no retention. The emulator's code; OSS's isn't documented. Status 404.</summary>
    public const string NoSuchObjectRetention = "NoSuchObjectRetention";

    /// <summary>The bucket has no configuration of response headers. The emulator's code; OSS's isn't documented. Status 404.</summary>
    public const string NoSuchResponseHeaderConfiguration = "NoSuchResponseHeaderConfiguration";

    /// <summary>The vector bucket has no index with this name. Status 404.</summary>
    public const string NoSuchVectorIndex = "NoSuchVectorIndex";

    /// <summary>The bucket has no object-level retention. The emulator's code; OSS's isn't documented. Status 404.</summary>
    public const string ObjectWormConfigurationNotFound = "ObjectWormConfigurationNotFound";

    /// <summary>The Content-Type of a form isn't multipart/form-data. Status 400.</summary>
    public const string RequestIsNotMultiPartContent = "RequestIsNotMultiPartContent";

    /// <summary>The metadata index already has a dataset with this name. The status isn't documented.</summary>
    public const string ResourceAlreadyExists = "ResourceAlreadyExists";

    /// <summary>The processing of an image has too many steps. Status 400.</summary>
    public const string TooManyPipes = "TooManyPipes";

    /// <summary>The vector bucket already has an index with this name. The emulator's code; OSS's isn't documented. Status 409.</summary>
    public const string VectorIndexAlreadyExists = "VectorIndexAlreadyExists";

    /// <summary>The bucket already has a retention policy. Status 409.</summary>
    public const string WORMConfigurationAlreadyExists = "WORMConfigurationAlreadyExists";

    /// <summary>The retention policy is locked. Status 403.</summary>
    public const string WORMConfigurationLocked = "WORMConfigurationLocked";
}
