using System.Text.Encodings.Web;
using System.Text.Json;

namespace OssGen.Osscmd;

/// <summary>Data for programs: one JSON document on the output, ended by a line end.</summary>
internal static class JsonOutput
{
    // Keys in other scripts stay readable; what has meaning in JSON is escaped all the same.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.OutStream, Options))
        {
            write(json);
        }

        End(terminal);
    }

    /// <summary>As <see cref="Write"/>, for documents that come in pieces; flush the writer after each.</summary>
    internal static async Task WriteAsync(Terminal terminal, Func<Utf8JsonWriter, Task> write)
    {
        await terminal.Out.FlushAsync();
        await using (var json = new Utf8JsonWriter(terminal.OutStream, Options))
        {
            await write(json);
        }

        End(terminal);
    }

    private static void End(Terminal terminal)
    {
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }
}
