namespace OssGen.Emulator.Policies;

/// <summary>
/// The actions that several operations share, that have another name than their operation, or that depend on the version.
/// </summary>
internal static class ObjectActions
{
    /// <summary>The actions that an object is read with.</summary>
    public static readonly OperationActions Get = Versioned("GetObject", "GetObjectVersion");

    /// <summary>The actions that an object is written with. What the operation reads must be readable.</summary>
    public static readonly OperationActions Put = new("oss:PutObject", "oss:PutObject", IsRead: false);

    /// <summary>The actions that an object is deleted with.</summary>
    public static readonly OperationActions Delete = Versioned("DeleteObject", "DeleteObjectVersion");

    /// <summary>The actions that the tags of an object are set with, also by an upload.</summary>
    public static readonly OperationActions PutTagging = Versioned("PutObjectTagging", "PutObjectVersionTagging");

    /// <summary>The actions and their operations.</summary>
    public static IReadOnlyList<(OperationActions Actions, string[] Operations)> Shared { get; } =
    [
        (Get, ["GetObject", "HeadObject", "GetObjectMeta", "SelectObject", "GetSymlink", "GetObjectGroupIndex"]),
        (Put,
        [
            "PutObject", "PostObject", "AppendObject", "CopyObject", "PutSymlink", "InitiateMultipartUpload", "UploadPart",
            "UploadPartCopy", "CompleteMultipartUpload", "PostObjectGroup", "CreateSelectObjectMeta", "CreateDirectory", "Rename",
        ]),
        (Delete, ["DeleteObject", "DeleteMultipleObjects", "DeleteDirectory"]),
        (Versioned("PutObjectAcl", "PutObjectVersionAcl"), ["PutObjectAcl"]),
        (Versioned("GetObjectAcl", "GetObjectVersionAcl"), ["GetObjectAcl"]),
        (PutTagging, ["PutObjectTagging"]),
        (Versioned("GetObjectTagging", "GetObjectVersionTagging"), ["GetObjectTagging"]),
        (Versioned("DeleteObjectTagging", "DeleteObjectVersionTagging"), ["DeleteObjectTagging"]),
        (Versioned("RestoreObject", "RestoreObjectVersion"), ["RestoreObject"]),
        (Named("PostProcessTask"), ["ProcessObject", "AsyncProcessObject"]),
        (Named("GetLiveChannel"), ["GetLiveChannelInfo"]),
        (Named("ListObjects"), ["ListObjectsV2"]),
        (Named("GetBucketInfo"), ["HeadBucket"]),
        (Named("PutBucketTagging"), ["PutBucketTags"]),
        (Named("GetBucketTagging"), ["GetBucketTags"]),
        (Named("DeleteBucketTagging"), ["DeleteBucketTags"]),
    ];

    private static OperationActions Named(string action) => Versioned(action, action);

    private static OperationActions Versioned(string action, string ofVersion) => new($"oss:{action}", $"oss:{ofVersion}", IsRead: true);
}
