namespace OssGen.Generator.Model;

/// <summary>The parts of a copy-source header.</summary>
internal enum CopySourcePart
{
    /// <summary>The source bucket; when it is unset, the bucket of the request.</summary>
    Bucket,
    Key,
    VersionId,
}
