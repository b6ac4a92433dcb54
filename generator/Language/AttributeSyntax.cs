namespace OssGen.Generator.Language;

/// <summary>Specifies the syntax of an attribute's value, as far as the value can be checked on its own.</summary>
internal enum AttributeSyntax
{
    /// <summary>Any string, including the empty string.</summary>
    Text,

    /// <summary>A string that isn't blank and has no surrounding white space.</summary>
    Name,

    /// <summary>A C# identifier that begins with an uppercase letter.</summary>
    Identifier,

    /// <summary>
    /// Letters, digits and hyphens. Other characters aren't allowed, because the name of a group becomes part of a file name.
    /// </summary>
    Group,

    /// <summary>The name of a header or the beginning of such a name: a token as defined in RFC 9110.</summary>
    HeaderName,

    /// <summary>The value of a header, without control characters.</summary>
    HeaderText,

    /// <summary>The names of query parameters, separated by spaces.</summary>
    QueryNames,

    /// <summary>The name of an XML element, without a prefix.</summary>
    XmlName,

    /// <summary>A host name or a label of it, in lowercase, with placeholders in braces.</summary>
    Host,

    /// <summary>The product of a signature: lowercase letters, digits and hyphens.</summary>
    Product,

    /// <summary>One of <c>xml</c>, <c>json</c> and <c>message</c>, the forms of error documents.</summary>
    ErrorForm,

    Flag,
    Integer,

    /// <summary>An HTTP method in uppercase.</summary>
    Method,

    /// <summary>HTTP status codes from 200 to 299, separated by spaces.</summary>
    Statuses,

    /// <summary>One of <c>true</c>, <c>false</c> and <c>one</c>, which specify whether a body is required.</summary>
    BodyNeed,

    /// <summary>The word <c>always</c>, the only value of the attribute <c>write</c>.</summary>
    Write,

    /// <summary>
    /// One of <c>key</c>, <c>bucket</c> and <c>segment</c>, the kinds of names that a member can be required to contain.
    /// </summary>
    HeldName,

    /// <summary>The word <c>preview</c>, the only status that an operation can have.</summary>
    OperationStatus,

    /// <summary>One of <c>raw</c>, <c>select-frames</c> and <c>select-meta</c>, the decoders of a streamed result.</summary>
    Decoder,

    /// <summary>One of <c>xml</c>, <c>json</c> and <c>both</c>, the documents that can contain a shape.</summary>
    Form,

    /// <summary>A version of the spec language, in the form major.minor.</summary>
    Version,

    /// <summary>The IDs of warnings, separated by spaces.</summary>
    Ids,
}
