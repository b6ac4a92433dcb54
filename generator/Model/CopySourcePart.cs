namespace OssGen.Generator.Model;

/// <summary>The parts of a copy source header.</summary>
internal enum CopySourcePart
{
    /// <summary>Source bucket; unset, the request's own.</summary>
    Bucket,
    Key,
    VersionId,
}
