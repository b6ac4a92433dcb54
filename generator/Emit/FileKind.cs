namespace OssGen.Generator.Emit;

/// <summary>What an emitted file holds, which decides on its using directives.</summary>
internal enum FileKind
{
    /// <summary>An operation for its callers.</summary>
    Operation,
    Shapes,
    Enums,

    /// <summary>An operation for a server.</summary>
    ServerOperation,
    Routes,
}
