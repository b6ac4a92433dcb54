using System.Reflection;
using Microsoft.Extensions.Logging;
using OssGen.Diagnostics;
using OssGen.Pipeline;
using OssGen.Tests.Faults;
using OssGen.Text;
using OssGen.Wire;
using OssGen.Wire.Xml;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

/// <summary>Text of servers, keys and files' names in log lines and messages: no control character comes out raw.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "a\u001b]0;owned\u0007\r\nforged \u009b2J\u202e\u2028z";

    public static TheoryData<string> LogMessages => [.. Messages.Select(static method => $"{method.Name}/{method.GetParameters().Length}")];

    private static IEnumerable<MethodInfo> Messages => typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(static method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null);

    [Theory]
    [MemberData(nameof(LogMessages))]
    public void A_log_message_is_escaped_in_its_text_and_in_its_values(string name)
    {
        var method = Messages.Single(method => $"{method.Name}/{method.GetParameters().Length}" == name);
        var sink = new Sink();

        method.Invoke(null, [.. method.GetParameters().Select(parameter => ValueOf(parameter.ParameterType, sink))]);

        Assert.NotEmpty(sink.Texts);
        Assert.All(sink.Texts, AssertPrintable);
    }

    [Fact]
    public async Task The_client_logs_and_throws_no_raw_text_of_the_server()
    {
        var sink = new Sink();
        const string Text = "\u007f\u0085&#13;&#10;forged &#155;&#8238;";
        const string Document = $"<Code>NoSuchKey{Text}</Code><Message>gone{Text}</Message><RequestId>id{Text}</RequestId>"
            + $"<HostId>host{Text}</HostId><EC>ec{Text}</EC>";
        var handler = new ScriptedHandler(Answer(404, $"<Error>{Document}</Error>"));
        using var client = TestClient.Create(handler, options => options.LoggerFactory = sink);

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));

        Assert.NotEmpty(sink.Texts);
        Assert.All(sink.Texts, AssertPrintable);
        AssertPrintable(failure.Message);
        Assert.All(failure.ToString().ReplaceLineEndings("\n").Split('\n'), AssertPrintable);
    }

    private static IReadOnlyList<Exception> Exceptions =>
    [
        new OssServiceException(404, Hostile, Hostile, new IOException(Hostile)) { RequestId = Hostile, HostId = Hostile, EC = Hostile },
        new OssResponseException(Hostile),
        new OssTransportException(Hostile, new HttpRequestException(Hostile, new IOException(Hostile))),
        new OssTimeoutException(Hostile),
        new OssCredentialsException(Hostile, new IOException(Hostile)),
        new OssIntegrityException(Hostile),
        new OssEncryptionException(Hostile),
        OssCheckpointException.Foreign(Hostile),
        OssCheckpointException.OtherTransfer(Hostile, Hostile),
        new OssDirectoryException(new OssDirectoryFileResult
        {
            File = new OssDirectoryFile { Key = Hostile, Path = Hostile },
            Outcome = OssDirectoryOutcome.Failed,
            Exception = new IOException(Hostile),
        }),
        new OssXmlException(OssXmlError.Malformed, Hostile, Hostile),
    ];

    [Fact]
    public void An_exception_s_text_is_escaped() => Assert.All(Exceptions, static failure =>
    {
        AssertPrintable(failure.Message);
        Assert.All(failure.ToString().ReplaceLineEndings("\n").Split('\n'), AssertPrintable);
    });

    [Fact]
    public void Every_kind_of_exception_is_among_them()
    {
        var kinds = typeof(OssException).Assembly.GetTypes()
            .Where(static type => (type.IsAssignableTo(typeof(OssException)) || type == typeof(OssXmlException)) && !type.IsAbstract)
            .Select(static type => type.Name).Order();

        Assert.Equal(kinds, Exceptions.Select(static failure => failure.GetType().Name).Distinct().Order());
    }

    private static object ValueOf(Type type, ILogger logger)
    {
        if (type == typeof(ILogger))
        {
            return new PrintableLogger(logger);
        }

        return type == typeof(string) ? Hostile : Activator.CreateInstance(type)!;
    }

    private static void AssertPrintable(string text) =>
        Assert.True(PrintableText.IsPrintable(text), $"Raw control characters in: {PrintableText.Escape(text)}");

    private sealed class Sink : ILoggerFactory, ILogger
    {
        internal List<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Texts.Add(formatter(state, exception));
            Texts.AddRange(Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(state)
                .Select(static pair => pair.Value)
                .OfType<string>());
        }

        public void Dispose()
        {
        }
    }
}
