namespace OssGen.Osscmd.Failures;

/// <summary>Ends the command with a message for the user.</summary>
/// <param name="message">What went wrong and how to fix it.</param>
/// <param name="exitCode">What the program ends with.</param>
internal sealed class CommandException(string message, int exitCode = ExitCode.LocalError) : Exception(message)
{
    internal int ExitCode { get; } = exitCode;
}
