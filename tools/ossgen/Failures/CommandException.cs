namespace OssGen.Tool.Failures;

/// <summary>The exception that ends a command with exit code 2 and a message for the user.</summary>
/// <param name="message">A description of the failure and its remedy.</param>
internal sealed class CommandException(string message) : Exception(message);
