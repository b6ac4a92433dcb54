namespace OssGen.Generator.Model;

/// <summary>Where a member travels.</summary>
internal enum MemberPlace
{
    Label,
    Query,

    /// <summary>A map of free query parameters.</summary>
    QueryMap,
    Header,

    /// <summary>A map of headers with a common prefix.</summary>
    HeaderMap,

    /// <summary>A part of the copy-source header.</summary>
    CopySource,

    /// <summary>A part of the body, by the body's or result's element tree.</summary>
    Body,

    /// <summary>The host of the request.</summary>
    Host,

    /// <summary>Not on the wire by itself: a bool that a <c>choice</c> sets from the element's name.</summary>
    Tag,
}
