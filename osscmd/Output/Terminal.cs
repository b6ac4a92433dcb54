using System.Text;

namespace OssGen.Osscmd;

/// <summary>
/// Where output goes and answers come from. Data is written to <see cref="Out"/> as it is, UTF-8 without a byte order mark, lines ended by LF: what one system writes another reads.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal Terminal(Stream output, TextWriter error, TextReader input, bool isInputRedirected, bool isErrorRedirected)
    {
        OutStream = output;
        Out = new StreamWriter(output, Utf8) { NewLine = "\n" };
        Error = error;
        In = input;
        IsInputRedirected = isInputRedirected;
        IsErrorRedirected = isErrorRedirected;
    }

    /// <summary>Text of a command's result.</summary>
    internal TextWriter Out { get; }

    /// <summary>Bytes of a command's result; flush <see cref="Out"/> before.</summary>
    internal Stream OutStream { get; }

    /// <summary>Errors, questions and progress.</summary>
    internal TextWriter Error { get; }

    internal TextReader In { get; }

    /// <summary>Nobody sits there to answer a question.</summary>
    internal bool IsInputRedirected { get; }

    /// <summary>Nobody watches a progress bar.</summary>
    internal bool IsErrorRedirected { get; }

    /// <summary>What is written to <see cref="Out"/> doesn't stand among the progress.</summary>
    internal bool IsOutputRedirected { get; init; } = true;

    internal static Terminal OfProcess() =>
        new(Console.OpenStandardOutput(), Console.Error, Console.In, Console.IsInputRedirected, Console.IsErrorRedirected) { IsOutputRedirected = Console.IsOutputRedirected };

    public void Dispose() => Out.Dispose();
}
