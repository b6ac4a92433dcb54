using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;
using OssGen.Text;

namespace OssGen.Osscmd.Output;

/// <summary>Reports the failure of a command on the error stream.</summary>
internal static class FailureReport
{
    /// <summary>Writes the reason why a command failed.</summary>
    /// <returns>The exit code of the program.</returns>
    internal static int Write(Exception failure, string command, Terminal terminal)
    {
        switch (failure)
        {
            case CommandException known:
                terminal.Error.WriteLine(known.Message);
                return known.ExitCode;
            case OssServiceException refused:
                WriteRefusal(refused, command, terminal.Error);
                return ExitCode.Refused;
            case OperationCanceledException:
                terminal.Error.WriteLine("Cancelled.");
                return ExitCode.Cancelled;
            case OssException or IOException or UnauthorizedAccessException
                or ArgumentException or InvalidOperationException or NotSupportedException:
                terminal.Error.WriteLine(PlainMessage.Of(failure));
                return ExitCode.LocalError;
            default:
                terminal.Error.Write($"A defect of osscmd {OssClient.Version}: {PrintableText.Describe(failure)}\n");
                return ExitCode.LocalError;
        }
    }

    /// <summary>
    /// Reports that the output could not be written. Nothing is reported when the reader of the output has closed it, which is not an
    /// error.
    /// </summary>
    /// <param name="failure">The failure of the output.</param>
    /// <param name="exitCode">The exit code of the command, which takes precedence if it is not 0.</param>
    /// <param name="terminal">The terminal to which the failure is reported.</param>
    /// <returns>The exit code of the program.</returns>
    internal static int WriteOutputLost(Exception failure, int exitCode, Terminal terminal)
    {
        if (failure is ClosedPipeException)
        {
            return exitCode == ExitCode.Success ? ExitCode.OutputClosed : exitCode;
        }

        terminal.Error.WriteLine(
            $"The output can't be written: {failure.Message}. What the command did before is done; its output is not complete.");
        return exitCode == ExitCode.Success ? ExitCode.LocalError : exitCode;
    }

    private static void WriteRefusal(OssServiceException refused, string command, TextWriter error)
    {
        error.WriteLine($"{command} Failed! OSS answered {refused.StatusCode} {refused.Code}: {refused.ServiceMessage}");
        WriteFact(error, "request id", refused.RequestId);
        WriteFact(error, "host id", refused.HostId);
        foreach (var (name, value) in refused.Details.Where(IsShown).OrderBy(detail => detail.Key, StringComparer.Ordinal))
        {
            WriteFact(error, name, value);
        }
    }

    // The signed text helps to debug signatures, but it is long and contains the AccessKey id.
    private static bool IsShown(KeyValuePair<string, string> detail) =>
        !detail.Key.Contains("StringToSign", StringComparison.Ordinal) && !detail.Key.Contains("CanonicalRequest", StringComparison.Ordinal)
        && !detail.Key.Contains("Signature", StringComparison.Ordinal) && !detail.Key.Contains("Bytes", StringComparison.Ordinal);

    private static void WriteFact(TextWriter error, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            error.WriteLine($"  {name}: {value}");
        }
    }
}
