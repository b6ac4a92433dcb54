namespace OssGen.Generator.Language;

/// <summary>The syntaxes of attribute values, as far as a value can be checked on its own.</summary>
internal enum AttributeSyntax
{
    /// <summary>Any text, including the empty one.</summary>
    Text,

    /// <summary>A text that is not blank and has no surrounding white space.</summary>
    Name,

    /// <summary>A C# identifier that begins with an uppercase letter.</summary>
    Identifier,

    /// <summary>Letters, digits and hyphens, because the name of a group becomes a file name.</summary>
    Group,

    /// <summary>The name of a header or the beginning of one: a token as RFC 9110 defines it.</summary>
    HeaderName,

    /// <summary>The text of a header, without control characters.</summary>
    HeaderText,

    /// <summary>The names of query parameters, separated by spaces.</summary>
    QueryNames,

    /// <summary>The name of an XML element, without a prefix.</summary>
    XmlName,

    Flag,
    Integer,

    /// <summary>An HTTP method in uppercase.</summary>
    Method,

    /// <summary>HTTP statuses from 200 to 299, separated by spaces.</summary>
    Statuses,

    /// <summary>One of <c>true</c>, <c>false</c> and <c>one</c>.</summary>
    BodyNeed,

    /// <summary>The word <c>always</c>.</summary>
    Write,

    /// <summary>One of <c>key</c> and <c>bucket</c>.</summary>
    HeldName,

    /// <summary>One of <c>raw</c>, <c>select-frames</c> and <c>select-meta</c>.</summary>
    Decoder,

    /// <summary>A version of the spec language in the form major.minor.</summary>
    Version,

    /// <summary>The ids of warnings, separated by spaces.</summary>
    Ids,
}
