namespace OssGen.Emulator.Storage.Objects;

/// <summary>How an object came to be: the values of x-oss-object-type.</summary>
internal static class ObjectKinds
{
    public const string Normal = "Normal";
    public const string Multipart = "Multipart";
    public const string Appendable = "Appendable";

    /// <summary>A link to another key.</summary>
    public const string Symlink = "Symlink";

    /// <summary>No object: the version that hides the older ones.</summary>
    public const string DeleteMarker = "DeleteMarker";

    /// <summary>2013's object group: a list of other objects that reads as one.</summary>
    public const string Group = "Group";
}
