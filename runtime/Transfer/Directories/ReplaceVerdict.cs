namespace OssGen.Transfer.Directories;

/// <summary>Whether a file moves.</summary>
internal enum ReplaceVerdict
{
    Move,
    Leave,

    /// <summary>Sizes are equal: the CRC-64 decides.</summary>
    CompareContent,
}
