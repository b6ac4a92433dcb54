namespace OssGen.Generator.Model;

/// <summary>What a spec file is for, from the item metadata OssSpecRole.</summary>
internal enum SpecRole
{
    /// <summary>Names can be used; nothing is emitted.</summary>
    Reference,

    /// <summary>Records, codecs and methods of OssClient itself.</summary>
    Client,

    /// <summary>The same as extension members, in a consumer's assembly.</summary>
    Extension,

    /// <summary>Routing table, request readers and result writers.</summary>
    Server,
}
