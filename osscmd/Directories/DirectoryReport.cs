using System.Globalization;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Sessions;
using OssGen.Text;

namespace OssGen.Osscmd.Directories;

/// <summary>
/// Reports the outcome of each file of a directory transfer, and a summary at the end. Failures are written to the error stream at once, or
/// after the transfer if a progress bar is shown.
/// </summary>
/// <param name="session">The session, whose terminal receives the report.</param>
/// <param name="words">The wording of the report.</param>
/// <param name="stored">Called with each file that was transferred, before the file is reported.</param>
internal sealed class DirectoryReport(
    Session session, DirectoryWords words, Action<OssDirectoryFile>? stored = null) : IProgress<OssDirectoryFileResult>
{
    // Lines on the terminal would disrupt the progress bar.
    private readonly bool _showsFiles = !session.Json && !(session.ShowsProgress && !session.Terminal.IsOutputRedirected);

    private readonly List<OssDirectoryFileResult> _passedOver = [];

    /// <inheritdoc/>
    public void Report(OssDirectoryFileResult value)
    {
        if (value.Outcome == OssDirectoryOutcome.Transferred)
        {
            stored?.Invoke(value.File);
        }

        if (value.Outcome == OssDirectoryOutcome.Failed)
        {
            if (!session.ShowsProgress)
            {
                WriteFailure(value);
            }
        }
        else if (value is { Outcome: OssDirectoryOutcome.Skipped, Exception: not null })
        {
            PassOver(value);
        }
        else if (_showsFiles)
        {
            session.Out.WriteLine(
                value.Outcome == OssDirectoryOutcome.Skipped ? words.NotNeeded(value.File) : $"{words.Moving(value.File)} OK");
        }
    }

    /// <summary>Writes the summary, preceded by the messages that were delayed because of a progress bar.</summary>
    /// <returns>The exit code of the program.</returns>
    internal int Finish(OssDirectoryResult result)
    {
        if (session.ShowsProgress)
        {
            _passedOver.ForEach(WritePassedOver);
            foreach (var failure in result.Failures)
            {
                WriteFailure(failure);
            }

            if (result.Failed > result.Failures.Count)
            {
                session.Terminal.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"and {result.Failed - result.Failures.Count} more"));
            }
        }

        if (session.Json)
        {
            WriteJson(result);
        }
        else
        {
            session.Out.WriteLine(words.Total(Total(result)));
            session.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"OK num:{result.Transferred + result.Skipped - _passedOver.Count}"));
            session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAIL num:{result.Failed}"));
            if (_passedOver.Count > 0)
            {
                session.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SKIP num:{_passedOver.Count}"));
            }
        }

        return result.Failed == 0 ? ExitCode.Success : ExitCode.Refused;
    }

    private static long Total(OssDirectoryResult result) => result.Transferred + result.Skipped + result.Failed;

    private static string ReasonOf(Exception? failure) => failure switch
    {
        null => ": ",
        OssServiceException refused =>
            string.Create(
                CultureInfo.InvariantCulture,
                $", status:{refused.StatusCode}, code:{refused.Code}, request-id:{refused.RequestId}: {refused.ServiceMessage}"),
        _ => ": " + PlainMessage.Of(failure),
    };

    // An entry that is not a file, such as a pipe, is not sent, but does not count as a failure.
    private void PassOver(OssDirectoryFileResult skipped)
    {
        _passedOver.Add(skipped);
        if (!session.ShowsProgress)
        {
            WritePassedOver(skipped);
        }
    }

    private void WritePassedOver(OssDirectoryFileResult skipped) =>
        session.Terminal.Error.WriteLine($"{words.Moving(skipped.File)} SKIP: {PlainMessage.Of(skipped.Exception!)}");

    private void WriteFailure(OssDirectoryFileResult failed) =>
        session.Terminal.Error.WriteLine($"{words.Moving(failed.File)} FAIL{ReasonOf(failed.Exception)}");

    private void WriteJson(OssDirectoryResult result) => JsonOutput.Write(session.Terminal, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("total", Total(result));
        json.WriteNumber("transferred", result.Transferred);
        json.WriteNumber("skipped", result.Skipped);
        json.WriteNumber("failed", result.Failed);
        json.WriteNumber("bytes", result.Bytes);
        json.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("key", failure.File.Key);
            json.WriteString("path", failure.File.Path);
            json.WriteString("message", failure.Exception is { } exception ? PlainMessage.Of(exception) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
