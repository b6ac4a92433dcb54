namespace OssGen.Generator.Emit;

/// <summary>What an emitted file holds, which decides on its using directives.</summary>
internal enum FileKind
{
    /// <summary>An operation for its callers.</summary>
    Operation,
    Shapes,
    Enums,

    /// <summary>Members groups for callers.</summary>
    Members,

    /// <summary>Members groups for a server.</summary>
    ServerMembers,

    /// <summary>An operation for a server.</summary>
    ServerOperation,
    Routes,
}
