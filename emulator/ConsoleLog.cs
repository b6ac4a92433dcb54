using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OssGen.Text;

namespace OssGen.Emulator;

/// <summary>
/// Writes the log of the program, an event per line of text or JSON: requests to standard output, failures to standard error.
/// </summary>
/// <param name="isJson">Whether events are written as JSON.</param>
/// <param name="isVerbose">Whether requests that don't fail are written.</param>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
internal sealed class ConsoleLog(bool isJson, bool isVerbose, TextWriter output, TextWriter error) : ILoggerProvider, ILogger
{
    private readonly Lock _gate = new();

    /// <summary>Writes that the emulator accepts requests.</summary>
    /// <param name="endpoint">The address of the emulator.</param>
    public void WriteListening(string endpoint) => Write(
        output,
        isJson ? Json("Listening", [new("Endpoint", endpoint)], failure: null) : $"OSS emulator listening on {endpoint}");

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (isVerbose ? LogLevel.Information : LogLevel.Error);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Write(
                logLevel >= LogLevel.Error ? error : output,
                isJson
                    ? Json(eventId.Name ?? "", state as IReadOnlyList<KeyValuePair<string, object?>> ?? [], exception)
                    : $"{Time()} {formatter(state, exception)}{(exception is null ? "" : $"\n{PrintableText.Describe(exception)}")}");
        }
    }

    public void Dispose()
    {
    }

    private static string Time() => DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Json(string name, IReadOnlyList<KeyValuePair<string, object?>> values, Exception? failure)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("Time", Time());
            json.WriteString("Event", name);
            foreach (var (key, value) in values.Where(static pair => pair.Value is not null))
            {
                WriteValue(json, key, value!);
            }

            if (failure is not null)
            {
                json.WriteString("Failure", PrintableText.Describe(failure));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, value.ToString());
                break;
        }
    }

    private void Write(TextWriter target, string text)
    {
        lock (_gate)
        {
            target.WriteLine(text);
        }
    }
}
