using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OssGen.Tool.Reports;

/// <summary>Writes JSON documents with a line for each property.</summary>
internal static class JsonText
{
    // Messages contain quotes and angle brackets, which the default encoder makes unreadable; no report is part of a page.
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
