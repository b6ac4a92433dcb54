namespace OssGen.Generator.Language;

/// <summary>What an attribute may contain, as far as it can be checked on its own.</summary>
internal enum AttributeSyntax
{
    /// <summary>Any text, the empty one included.</summary>
    Text,

    /// <summary>Text that is not empty.</summary>
    Name,

    /// <summary>A C# identifier that begins with an upper-case letter.</summary>
    Identifier,

    /// <summary>Letters, digits and hyphens: the name of a group becomes a file name.</summary>
    Group,

    /// <summary>Name of a header, or the beginning of one: a token of RFC 9110.</summary>
    HeaderName,

    /// <summary>Text of a header: no control characters.</summary>
    HeaderText,

    /// <summary>Names of query parameters, separated by spaces.</summary>
    QueryNames,

    /// <summary>Name of an XML element without prefix.</summary>
    XmlName,

    Flag,
    Integer,

    /// <summary>An HTTP method in upper case.</summary>
    Method,

    /// <summary>Statuses from 200 to 299, separated by spaces.</summary>
    Statuses,

    /// <summary><c>true</c>, <c>false</c> or <c>one</c>.</summary>
    BodyNeed,

    /// <summary><c>always</c>.</summary>
    Write,

    /// <summary><c>key</c> or <c>bucket</c>.</summary>
    HeldName,

    /// <summary><c>raw</c>, <c>select-frames</c> or <c>select-meta</c>.</summary>
    Decoder,

    /// <summary>Version of the language, as major.minor.</summary>
    Version,

    /// <summary>Ids of warnings, separated by spaces.</summary>
    Ids,
}
