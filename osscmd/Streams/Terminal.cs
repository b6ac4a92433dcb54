using System.Text;

namespace OssGen.Osscmd.Streams;

/// <summary>
/// Where output goes and answers come from. Data is written to <see cref="Out"/> as it is, UTF-8 without a byte order mark, lines ended by
/// LF: what one system writes another reads. Only what a person reads at a terminal is made harmless on the way. Writing never fails: a
/// lost output ends the command by <see cref="OutputLost"/>.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly GuardedStream _output;
    private readonly GuardedStream _error;
    private readonly TextReader? _input;

    internal Terminal(Stream output, Stream error, TextReader? input = null, bool isOutputRedirected = true, bool isErrorRedirected = true)
    {
        _output = new GuardedStream(output);
        _error = new GuardedStream(error);
        _input = input;
        (IsOutputRedirected, IsErrorRedirected) = (isOutputRedirected, isErrorRedirected);
        Out = Printable(Writer(_output, autoFlush: false), isOutputRedirected);
        RawError = Writer(_error, autoFlush: true);
        Error = TextWriter.Synchronized(Printable(RawError, isErrorRedirected));
    }

    /// <summary>Text of a command's result.</summary>
    internal TextWriter Out { get; }

    /// <summary>Bytes of a command's result, as they are also on a terminal; flush <see cref="Out"/> before.</summary>
    internal Stream OutStream => _output;

    /// <summary>
    /// Takes a JSON document in UTF-8, as it is but on a terminal: there <c>\uXXXX</c> replaces what would steer it, which JSON reads
    /// alike.
    /// </summary>
    internal Stream DocumentStream() => IsOutputRedirected ? _output : new TextStream(Out);

    /// <summary>Errors, questions and progress.</summary>
    internal TextWriter Error { get; }

    /// <summary>The error stream for the progress bar, which moves the cursor. Its texts are made harmless before.</summary>
    internal TextWriter RawError { get; }

    internal TextReader In => _input ?? Console.In;

    /// <summary>Whether standard input is no terminal, so that no question can be answered.</summary>
    internal bool IsInputRedirected { get; init; } = true;

    /// <summary>Whether the error stream is no terminal, so that a progress bar would not be seen.</summary>
    internal bool IsErrorRedirected { get; }

    /// <summary>What is written to <see cref="Out"/> isn't mixed with progress, and goes to a program or a file.</summary>
    internal bool IsOutputRedirected { get; }

    /// <summary>Why the output can't be written; null while it can.</summary>
    internal Exception? OutputFailure => _output.Failure;

    /// <summary>Whether what was written to <see cref="Error"/> arrived.</summary>
    internal bool IsErrorLost => _error.Failure is not null;

    /// <summary>Told once, when the output can no longer be written.</summary>
    internal Action? OutputLost
    {
        set => _output.Failed = value;
    }

    internal static Terminal OfProcess()
    {
        // First of all, before anything can take the numbers of standard streams that are closed.
        var (output, error) = (StandardStream.Open(StandardStream.Output), StandardStream.Open(StandardStream.Error));
        return new Terminal(output, error, isOutputRedirected: Console.IsOutputRedirected, isErrorRedirected: Console.IsErrorRedirected)
        {
            IsInputRedirected = Console.IsInputRedirected,
        };
    }

    /// <summary>Reads a line without echoing it.</summary>
    internal string? ReadHiddenLine()
    {
        if (_input is not null)
        {
            return _input.ReadLine();
        }

        var line = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                line.Length = Math.Max(0, line.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                line.Append(key.KeyChar);
            }
        }

        return line.ToString();
    }

    public void Dispose() => Out.Flush();

    private static StreamWriter Writer(GuardedStream stream, bool autoFlush) => new(stream, Utf8) { NewLine = "\n", AutoFlush = autoFlush };

    private static TextWriter Printable(TextWriter writer, bool isRedirected) =>
        isRedirected ? writer : new PrintableWriter(writer) { NewLine = "\n" };
}
