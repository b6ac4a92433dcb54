namespace OssGen.Generator.Analyzers;

/// <summary>What OSS takes a value for.</summary>
internal enum ValueKind
{
    Bucket,
    Key,

    /// <summary>A part of an object's key between two slashes.</summary>
    Segment,

    /// <summary>The beginning of object keys, which may be empty.</summary>
    Prefix,

    PartNumber,
}
