namespace OssGen.Osscmd.Failures;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>The command line was invalid, or a local operation failed.</summary>
    internal const int LocalError = 1;

    /// <summary>OSS rejected a request, part of the work failed, or the user declined a confirmation.</summary>
    internal const int Refused = 255;

    /// <summary>The user cancelled the command.</summary>
    internal const int Cancelled = 130;

    /// <summary>The reader of the output closed it. Shells report the same code for a program that was terminated by SIGPIPE.</summary>
    internal const int OutputClosed = 141;
}
