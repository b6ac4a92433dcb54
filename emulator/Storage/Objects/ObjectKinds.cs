namespace OssGen.Emulator.Storage.Objects;

/// <summary>The types of objects, by the way in which they are created: the values of x-oss-object-type.</summary>
internal static class ObjectKinds
{
    public const string Normal = "Normal";
    public const string Multipart = "Multipart";
    public const string Appendable = "Appendable";

    /// <summary>A symbolic link to another key.</summary>
    public const string Symlink = "Symlink";

    /// <summary>A delete marker: a version without content that hides the older ones.</summary>
    public const string DeleteMarker = "DeleteMarker";

    /// <summary>An object group of OSS's API of 2013: a list of other objects that is read as one.</summary>
    public const string Group = "Group";
}
