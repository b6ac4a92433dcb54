using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLoggers : ILoggerFactory, ILogger
{
    private readonly Channel<LoggedEvent> _events = Channel.CreateUnbounded<LoggedEvent>();

    /// <summary>The next event that wasn't read yet. It may come after the reply to the request that it describes.</summary>
    public async Task<LoggedEvent> NextAsync() => await _events.Reader.ReadAsync();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = ((IReadOnlyList<KeyValuePair<string, object?>>)state!).ToDictionary();
        Assert.True(_events.Writer.TryWrite(new LoggedEvent(logLevel, formatter(state, exception), values, exception)));
    }

    public void Dispose()
    {
    }

    /// <summary>An event of a log.</summary>
    internal sealed record LoggedEvent(LogLevel Level, string Text, Dictionary<string, object?> Values, Exception? Failure);
}
