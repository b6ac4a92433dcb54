namespace OssGen.Generator.Model;

/// <summary>
/// The texts of <c>[StringSyntax]</c> that tell the analyzers which name of OSS a string holds. Generated code and the runtime's own
/// methods have the mark where the C# name alone does not tell.
/// </summary>
internal static class NameMarks
{
    public const string Bucket = "oss-bucket";
    public const string Key = "oss-key";

    /// <summary>A part of an object's key between two slashes.</summary>
    public const string Segment = "oss-segment";

    /// <summary>The beginning of object keys, which may be empty.</summary>
    public const string Prefix = "oss-prefix";

    /// <summary>Any text, in a member whose C# name suggests otherwise.</summary>
    public const string Text = "oss-text";
}
