namespace OssGen.Tool.Drafts;

/// <summary>The words of the spec language for types that are inferred.</summary>
internal static class ScalarTypes
{
    internal const string Text = "string";
    internal const string Integer = "int";
    internal const string Long = "long";
    internal const string Unsigned = "ulong";
    internal const string Flag = "bool";
    internal const string Double = "double";
    internal const string Time = "time";
    internal const string IsoTime = "iso-time";
    internal const string Json = "json";
}
