using System.ComponentModel;
using System.Diagnostics;
using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>
/// A program that prints credentials as JSON. It is started without a shell; what it writes to standard error is the user's to see and no
/// part of a message.
/// </summary>
internal sealed class ProcessSource(string program, IReadOnlyList<string> arguments) : CredentialsSource
{
    private const int MaxOutputLength = 64 * 1024;

    internal override string Name => $"The program {Path.GetFileName(program)}";

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        using var process = Start();
        try
        {
            process.StandardInput.Close();
            var output = await BoundedText.ReadAsync(process.StandardOutput.BaseStream, MaxOutputLength, cancellationToken)
                .ConfigureAwait(false);
            if (output is null)
            {
                throw new OssCredentialsException($"{Name} printed more than {MaxOutputLength} bytes, which can't be credentials.");
            }

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0
                ? CredentialsDocument.Read(output, $"The output of the program {Path.GetFileName(program)}", isTemporary: false)
                : throw new OssCredentialsException(FormattableString.Invariant($"{Name} ended with exit code {process.ExitCode}."));
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            // The exception's own message may contain the arguments.
            throw new OssCredentialsException($"{Name} can't be started. Check that it exists and may be run.");
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended in the meantime.
        }
    }
}
