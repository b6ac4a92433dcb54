namespace OssGen.Generator.Language;

/// <summary>The words that attributes can have whose syntax allows only some.</summary>
internal static class AttributeWords
{
    /// <summary>The methods of OSS.</summary>
    public static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>Returns the words of a syntax that allows only some, or null for any other syntax.</summary>
    public static string[]? Of(AttributeSyntax syntax) => syntax switch
    {
        AttributeSyntax.ErrorForm => ["xml", "json", "message"],
        AttributeSyntax.Flag => ["true", "false"],
        AttributeSyntax.BodyNeed => ["true", "false", "one"],
        AttributeSyntax.Write => ["always"],
        AttributeSyntax.HeldName => ["key", "bucket", "segment"],
        AttributeSyntax.OperationStatus => ["preview"],
        AttributeSyntax.Decoder => ["raw", "select-frames", "select-meta"],
        AttributeSyntax.Form => ["xml", "json", "both"],
        AttributeSyntax.Method => Methods,
        _ => null,
    };
}
