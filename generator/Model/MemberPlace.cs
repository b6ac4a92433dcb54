namespace OssGen.Generator.Model;

/// <summary>Specifies the place in a request or reply where a member is sent.</summary>
internal enum MemberPlace
{
    Label,
    Query,

    /// <summary>A map of arbitrary query parameters.</summary>
    QueryMap,
    Header,

    /// <summary>A map of headers with a common prefix.</summary>
    HeaderMap,

    /// <summary>A part of a copy-source header.</summary>
    CopySource,

    /// <summary>The body, or the part of it that an XML node of the body or result describes.</summary>
    Body,

    /// <summary>The host to which the request is sent.</summary>
    Host,

    /// <summary>
    /// No place, because the member isn't sent. It is a bool that a <c>choice</c> sets according to the name of the element.
    /// </summary>
    Tag,
}
