namespace OssGen.Generator.Model;

/// <summary>The roles of spec files, which the item metadata OssSpecRole selects.</summary>
internal enum SpecRole
{
    /// <summary>Other files can use the names that the file declares; nothing is emitted.</summary>
    Reference,

    /// <summary>Records, codecs and methods of OssClient are emitted.</summary>
    Client,

    /// <summary>Records, codecs and extension members of OssClient are emitted into a consumer's assembly.</summary>
    Extension,

    /// <summary>A route table, request readers and result writers are emitted.</summary>
    Server,
}
