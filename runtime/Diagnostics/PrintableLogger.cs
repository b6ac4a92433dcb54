using Microsoft.Extensions.Logging;
using OssGen.Text;

namespace OssGen.Diagnostics;

/// <summary>
/// A logger that escapes unprintable characters in strings before it passes them to the caller's logger, so that text from servers, keys
/// and file names can neither forge log lines nor control a terminal.
/// </summary>
internal sealed class PrintableLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values && !IsPrintable(values))
        {
            var printable = new PrintableLogValues(values, PrintableText.Escape(formatter(state, exception)));
            inner.Log(logLevel, eventId, printable, exception, static (escaped, _) => escaped.ToString());
        }
        else
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    private static bool IsPrintable(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index].Value is string text && !PrintableText.IsPrintable(text))
            {
                return false;
            }
        }

        return true;
    }
}
