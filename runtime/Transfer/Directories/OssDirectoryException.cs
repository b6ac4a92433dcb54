using OssGen.Text;
using OssGen.Validation;

namespace OssGen;

/// <summary>The exception that is thrown when a directory transfer stops because a file failed. The inner exception is the cause.</summary>
/// <remarks>Files that were already transferred are kept.</remarks>
public sealed class OssDirectoryException : OssException
{
    /// <summary>
    /// Creates an exception for a file that failed. The constructor is public so that test fakes can throw the exception.
    /// </summary>
    /// <param name="result">The file that failed, and the cause.</param>
    public OssDirectoryException(OssDirectoryFileResult result)
        : base(MessageOf(result), result.Exception) => File = result.File;

    /// <summary>The file whose transfer failed.</summary>
    public OssDirectoryFile File { get; }

    private static string MessageOf(OssDirectoryFileResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var path = result.File.Path.Length == 0 ? "" : $" and file '{result.File.Path}'";
        var cause = result.Exception is { } exception ? PlainMessage.Of(exception) : null;
        return $"The transfer ended at object '{OssNameProblem.Shown(result.File.Key)}'{path}: {cause}";
    }
}
