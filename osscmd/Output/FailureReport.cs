namespace OssGen.Osscmd;

/// <summary>Tells the user why a command failed, on the error stream.</summary>
internal static class FailureReport
{
    /// <summary>Writes the reason.</summary>
    /// <returns>What the program ends with.</returns>
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
            case OssException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or NotSupportedException:
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.LocalError;
            default:
                terminal.Error.WriteLine($"A defect of osscmd {OssClient.Version}: {failure}");
                return ExitCode.LocalError;
        }
    }

    private static void WriteRefusal(OssServiceException refused, string command, TextWriter error)
    {
        error.WriteLine($"{command} Failed! OSS answered {refused.Status} {refused.Code}: {refused.Message}");
        WriteFact(error, "request id", refused.RequestId);
        WriteFact(error, "host id", refused.HostId);
        foreach (var (name, value) in refused.Details.Where(IsShown).OrderBy(detail => detail.Key, StringComparer.Ordinal))
        {
            WriteFact(error, name, value);
        }
    }

    // What was signed helps whoever debugs a signature, but it holds the AccessKey id and is long.
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
