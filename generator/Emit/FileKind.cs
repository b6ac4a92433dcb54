namespace OssGen.Generator.Emit;

/// <summary>Specifies the kind of an emitted file, which determines its using directives.</summary>
internal enum FileKind
{
    /// <summary>The request record, result record and client methods of an operation.</summary>
    Operation,
    Shapes,
    Enums,

    /// <summary>The interfaces of members groups, and the methods with which a client copies their members.</summary>
    Members,

    /// <summary>The header names of members groups, and the methods with which a server copies their members.</summary>
    ServerMembers,

    /// <summary>The codec of an operation for a server.</summary>
    ServerOperation,
    Routes,

    /// <summary>The services to which operations belong.</summary>
    Services,
}
