namespace OssGen.Generator.Model;

/// <summary>Specifies a part of a copy-source header.</summary>
internal enum CopySourcePart
{
    /// <summary>The source bucket. When it is unset, the bucket of the request is used.</summary>
    Bucket,
    Key,
    VersionId,
}
