namespace OssGen.Generator.Language;

/// <summary>The words that attributes can have whose syntax allows only some.</summary>
internal static class AttributeWords
{
    /// <summary>The methods of OSS.</summary>
    public static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS"];

    private static readonly string[] s_errorForms = ["xml", "json", "message"];
    private static readonly string[] s_flags = ["true", "false"];
    private static readonly string[] s_bodyNeeds = ["true", "false", "one"];
    private static readonly string[] s_write = ["always"];
    private static readonly string[] s_heldNames = ["key", "bucket", "segment"];
    private static readonly string[] s_statuses = ["preview"];
    private static readonly string[] s_decoders = ["raw", "select-frames", "select-meta"];
    private static readonly string[] s_forms = ["xml", "json", "both"];

    /// <summary>Returns the words of a syntax that allows only some, or null for any other syntax.</summary>
    public static string[]? Of(AttributeSyntax syntax) => syntax switch
    {
        AttributeSyntax.ErrorForm => s_errorForms,
        AttributeSyntax.Flag => s_flags,
        AttributeSyntax.BodyNeed => s_bodyNeeds,
        AttributeSyntax.Write => s_write,
        AttributeSyntax.HeldName => s_heldNames,
        AttributeSyntax.OperationStatus => s_statuses,
        AttributeSyntax.Decoder => s_decoders,
        AttributeSyntax.Form => s_forms,
        AttributeSyntax.Method => Methods,
        _ => null,
    };
}
