namespace OssGen.Generator.Model;

/// <summary>Specifies the kind of name that a string member must contain, for example with <c>holds="key"</c>.</summary>
internal enum HeldName
{
    /// <summary>The key of an object.</summary>
    Key,

    /// <summary>The name of a bucket.</summary>
    Bucket,

    /// <summary>A part of an object's key between two slashes.</summary>
    Segment,
}
