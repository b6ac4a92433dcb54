namespace OssGen.Generator.Model;

/// <summary>The kinds of names that a text member can be required to hold, for example with <c>holds="key"</c>.</summary>
internal enum HeldName
{
    /// <summary>The key of an object.</summary>
    Key,

    /// <summary>The name of a bucket.</summary>
    Bucket,
}
