namespace OssGen.Generator.Model;

/// <summary>Specifies the role of a spec file. The item metadata OssSpecRole selects the role.</summary>
internal enum SpecRole
{
    /// <summary>Other files can use the declarations in the file, but nothing is emitted.</summary>
    Reference,

    /// <summary>Records, codecs and methods of OssClient are emitted.</summary>
    Client,

    /// <summary>Records, codecs and extension members of OssClient are emitted into a consumer's assembly.</summary>
    Extension,

    /// <summary>A route table, request readers and result writers are emitted.</summary>
    Server,
}
