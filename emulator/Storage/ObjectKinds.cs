namespace OssGen.Emulator.Storage;

/// <summary>How an object came to be: the values of x-oss-object-type.</summary>
internal static class ObjectKinds
{
    public const string Normal = "Normal";
    public const string Multipart = "Multipart";
    public const string Appendable = "Appendable";

    /// <summary>2013's object group: a list of other objects that reads as one.</summary>
    public const string Group = "Group";
}
