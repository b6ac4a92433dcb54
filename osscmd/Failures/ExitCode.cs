namespace OssGen.Osscmd.Failures;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>Wrong usage, or something on this machine went wrong.</summary>
    internal const int LocalError = 1;

    /// <summary>OSS refused, or part of the work failed, or a question was declined.</summary>
    internal const int Refused = 255;

    /// <summary>Cancelled by the user.</summary>
    internal const int Cancelled = 130;

    /// <summary>The reader of the output has closed it: the code that a shell reports for programs ended by SIGPIPE.</summary>
    internal const int OutputClosed = 141;
}
