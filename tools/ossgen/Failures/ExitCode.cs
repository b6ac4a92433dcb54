namespace OssGen.Tool.Failures;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    internal const int Clean = 0;

    /// <summary>A spec has errors, or, with <c>--warnings-as-errors</c>, warnings; or an exchange can't be read.</summary>
    internal const int Findings = 1;

    /// <summary>The command line is invalid, a file can't be read or written, or the tool has a defect.</summary>
    internal const int Failure = 2;
}
