using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Output;

/// <summary>Writes the result of a command as a single JSON document followed by a line feed.</summary>
internal static class JsonOutput
{
    // Keys in other scripts stay readable; characters with a meaning in JSON are still escaped.
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Out.Flush();
        using (var json = new Utf8JsonWriter(terminal.DocumentStream(), Options))
        {
            write(json);
        }

        End(terminal);
    }

    /// <summary>Writes a document asynchronously and in parts. The callback flushes the writer after each part.</summary>
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
                // Unflushed data would leave half a document in the output; after a rejected request, nothing is printed.
                json.Reset();
                throw;
            }
        }

        End(terminal);
    }

    /// <summary>Writes a JSON array with one object for each item. Each object is written as soon as its item is received.</summary>
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

    /// <summary>Writes a time, unless the reply did not have it.</summary>
    internal static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset time)
    {
        if (time != default)
        {
            json.WriteString(name, time);
        }
    }

    private static void End(Terminal terminal)
    {
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }
}
