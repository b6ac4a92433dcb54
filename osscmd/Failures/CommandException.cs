namespace OssGen.Osscmd.Failures;

/// <summary>The exception that ends a command with an exit code and a message for the user.</summary>
/// <param name="message">A description of the failure and its remedy.</param>
/// <param name="exitCode">The exit code of the program.</param>
internal sealed class CommandException(string message, int exitCode = ExitCode.LocalError) : Exception(message)
{
    internal int ExitCode { get; } = exitCode;
}
