using OssGen.Validation;

namespace OssGen;

/// <summary>A directory transfer ended at a file that failed. The inner exception says why; other files may have moved, and stay.</summary>
public sealed class OssDirectoryException : OssException
{
    internal OssDirectoryException(OssDirectoryFileResult result)
        : base(MessageOf(result), result.Failure) => File = result.File;

    /// <summary>The file that failed.</summary>
    public OssDirectoryFile File { get; }

    private static string MessageOf(OssDirectoryFileResult result)
    {
        var path = result.File.Path.Length == 0 ? "" : $" and file '{result.File.Path}'";
        return $"The transfer ended at object '{OssNameProblem.Shown(result.File.Key)}'{path}: {result.Failure?.Message}";
    }
}
