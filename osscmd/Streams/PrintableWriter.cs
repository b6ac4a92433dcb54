using System.Text;
using OssGen.Text;

namespace OssGen.Osscmd.Streams;

/// <summary>
/// A text writer for a terminal that escapes control characters, so that keys, metadata and messages from servers cannot control the
/// terminal. A string written with <c>WriteLine</c> is always a single line. Only strings written with <c>Write</c> may contain line feeds,
/// because the program itself supplies them.
/// </summary>
/// <param name="inner">The writer that receives the escaped text.</param>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        // A surrogate must pass unescaped, because the other one of the pair is written separately.
        if (char.IsSurrogate(value) || value == '\n')
        {
            inner.Write(value);
        }
        else
        {
            inner.Write(PrintableText.Escape(value.ToString()));
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(PrintableText.EscapeLines(buffer.ToString()));

    public override void Write(string? value) => inner.Write(PrintableText.EscapeLines(value ?? ""));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(char[] buffer, int index, int count) => WriteLine(buffer.AsSpan(index, count));

    public override void WriteLine(ReadOnlySpan<char> buffer) => inner.WriteLine(PrintableText.Escape(buffer.ToString()));

    public override void WriteLine(string? value) => inner.WriteLine(PrintableText.Escape(value ?? ""));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync()
    {
        WriteLine();
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(char value)
    {
        WriteLine(value.ToString());
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(char[] buffer, int index, int count)
    {
        WriteLine(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        WriteLine(buffer.Span);
        return Task.CompletedTask;
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync()
    {
        Flush();
        return Task.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => FlushAsync();
}
