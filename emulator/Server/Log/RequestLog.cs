using OssGen.Text;

namespace OssGen.Emulator.Log;

/// <summary>
/// Logs requests: failures of the emulator as errors, all other requests as information. Without a logger, the failures are written to
/// standard error.
/// </summary>
/// <param name="loggers">The loggers; null for none.</param>
internal sealed class RequestLog(ILoggerFactory? loggers)
{
    /// <summary>The category of the log.</summary>
    public const string Category = "OssGen.Emulator";

    private static readonly EventId Request = new(1, "Request");

    private readonly ILogger? _logger = loggers?.CreateLogger(Category);

    /// <summary>Writes the line of a request. The reply isn't affected by a failure, such as that of a full disk.</summary>
    public void Write(RequestEntry entry)
    {
        try
        {
            WriteLine(entry);
        }
        catch (Exception e)
        {
            ReportLost(entry, e);
        }
    }

    private void WriteLine(RequestEntry entry)
    {
        var level = IsFailure(entry) ? LogLevel.Error : LogLevel.Information;
        if (_logger is null && level == LogLevel.Error)
        {
            Console.Error.WriteLine(Describe(new LoggedRequest(entry), entry.Defect));
        }
        else if (_logger?.IsEnabled(level) == true)
        {
            _logger.Log(level, Request, new LoggedRequest(entry), entry.Defect, static (request, _) => request.ToString());
        }
    }

    private static void ReportLost(RequestEntry entry, Exception failure)
    {
        try
        {
            Console.Error.WriteLine($"{entry.Id} The request can't be logged: {PrintableText.Describe(failure)}");
        }
        catch (IOException)
        {
            // Standard error is where the log is: there is no other place to report that both can't be written.
        }
    }

    private static bool IsFailure(RequestEntry entry) =>
        entry.Defect is not null || (!entry.IsAborted && entry.Context.Response.StatusCode >= StatusCodes.Status500InternalServerError);

    private static string Describe(LoggedRequest request, Exception? defect) =>
        defect is null ? request.ToString() : $"{request}\n{PrintableText.Describe(defect)}";
}
