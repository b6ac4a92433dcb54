namespace OssGen.Emulator.Storage.Objects;

/// <summary>The types of objects, which depend on how the objects are created. OSS returns them in the header x-oss-object-type.</summary>
internal static class ObjectKinds
{
    public const string Normal = "Normal";
    public const string Multipart = "Multipart";
    public const string Appendable = "Appendable";

    /// <summary>A symbolic link to another key.</summary>
    public const string Symlink = "Symlink";

    /// <summary>A delete marker: a version without content that hides the older versions.</summary>
    public const string DeleteMarker = "DeleteMarker";

    /// <summary>An object group of OSS's API of 2013, which is a list of other objects that are read as one object.</summary>
    public const string Group = "Group";
}
