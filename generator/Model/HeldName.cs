namespace OssGen.Generator.Model;

/// <summary>A name whose rules a text member keeps (<c>holds="key"</c>).</summary>
internal enum HeldName
{
    /// <summary>An object's key.</summary>
    Key,

    /// <summary>A bucket's name.</summary>
    Bucket,
}
