using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Data for programs: one JSON document on the output, ended by a line end.</summary>
internal static class JsonOutput
{
    // Keys in other scripts stay readable; what has meaning in JSON is escaped all the same.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.DocumentStream(), Options))
        {
            write(json);
        }

        End(terminal);
    }

    /// <summary>As <see cref="Write"/>, for documents that come in pieces; flush the writer after each.</summary>
    internal static async Task WriteAsync(Terminal terminal, Func<Utf8JsonWriter, Task> write)
    {
        await terminal.Out.FlushAsync();
        await using (var json = new Utf8JsonWriter(terminal.DocumentStream(), Options))
        {
            try
            {
                await write(json);
            }
            catch
            {
                // What isn't out yet would be half a document: a refused call prints nothing.
                json.Reset();
                throw;
            }
        }

        End(terminal);
    }

    /// <summary>Writes an array of objects as they come.</summary>
    internal static Task WriteArrayAsync<T>(Terminal terminal, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> writeMembers) =>
        WriteAsync(terminal, async json =>
    {
        json.WriteStartArray();
        await foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void End(Terminal terminal)
    {
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }
}
