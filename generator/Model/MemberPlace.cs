namespace OssGen.Generator.Model;

/// <summary>The places in a request or reply where a member is sent.</summary>
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

    /// <summary>The body, or a part of it in the XML nodes of the body or result.</summary>
    Body,

    /// <summary>The host that the request is sent to.</summary>
    Host,

    /// <summary>None: a bool that a <c>choice</c> sets according to the name of the element.</summary>
    Tag,
}
