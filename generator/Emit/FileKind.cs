namespace OssGen.Generator.Emit;

/// <summary>The kinds of emitted files, which determine their using directives.</summary>
internal enum FileKind
{
    /// <summary>A client's request and result records and methods of an operation.</summary>
    Operation,
    Shapes,
    Enums,

    /// <summary>The interfaces of members groups, and a client's copies of their members.</summary>
    Members,

    /// <summary>The header names of members groups, and a server's copies of their members.</summary>
    ServerMembers,

    /// <summary>A server's codec of an operation.</summary>
    ServerOperation,
    Routes,
}
