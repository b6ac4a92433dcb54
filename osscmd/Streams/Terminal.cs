using System.Text;

namespace OssGen.Osscmd.Streams;

/// <summary>
/// The terminal of the process: its output, error stream and input. Data is written to <see cref="Out"/> as UTF-8, without a byte order
/// mark and with LF line endings on all systems. Control characters are escaped only on an interactive terminal. Writing never throws. When
/// the output is lost, <see cref="OutputLost"/> is invoked to end the command.
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

    /// <summary>The writer for the result of a command.</summary>
    internal TextWriter Out { get; }

    /// <summary>
    /// The stream for a binary result, which is written unchanged even to an interactive terminal. Flush <see cref="Out"/> before writing
    /// to it.
    /// </summary>
    internal Stream OutStream => _output;

    /// <summary>
    /// Returns the stream for a JSON document in UTF-8. On an interactive terminal, control characters are replaced with <c>\uXXXX</c>,
    /// which is equivalent in JSON.
    /// </summary>
    internal Stream DocumentStream() => IsOutputRedirected ? _output : new TextStream(Out);

    /// <summary>The writer for errors, questions and progress.</summary>
    internal TextWriter Error { get; }

    /// <summary>The error stream for the progress bar. The bar moves the cursor and escapes its own strings.</summary>
    internal TextWriter RawError { get; }

    internal TextReader In => _input ?? Console.In;

    /// <summary>Whether standard input is redirected, in which case the user cannot answer questions.</summary>
    internal bool IsInputRedirected { get; init; } = true;

    /// <summary>Whether the error stream is redirected, in which case the user would not see a progress bar.</summary>
    internal bool IsErrorRedirected { get; }

    /// <summary>
    /// Whether <see cref="Out"/> is redirected to a program or a file, in which case progress does not mix with the result.
    /// </summary>
    internal bool IsOutputRedirected { get; }

    /// <summary>The failure of the output, or null while the output can be written to.</summary>
    internal Exception? OutputFailure => _output.Failure;

    /// <summary>Whether writing to <see cref="Error"/> has failed.</summary>
    internal bool IsErrorLost => _error.Failure is not null;

    /// <summary>A callback that is invoked once, when the output can no longer be written to.</summary>
    internal Action? OutputLost
    {
        set => _output.Failed = value;
    }

    internal static Terminal OfProcess()
    {
        // Opened first, before any other file can get the number of a standard stream that is closed.
        var (output, error) = (StandardStream.Open(StandardStream.Output), StandardStream.Open(StandardStream.Error));
        return new Terminal(output, error, isOutputRedirected: Console.IsOutputRedirected, isErrorRedirected: Console.IsErrorRedirected)
        {
            IsInputRedirected = Console.IsInputRedirected,
        };
    }

    /// <summary>Reads a line of input without echoing it.</summary>
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
