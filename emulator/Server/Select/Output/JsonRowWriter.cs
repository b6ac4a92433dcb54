using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Output;

/// <summary>Writes the selected rows of a JSON object, each as a JSON object without line breaks.</summary>
internal sealed class JsonRowWriter : RowWriter, IDisposable
{
    // The output isn't part of a web page: texts stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SqlStatement _statement;
    private readonly JsonRowSource _source;
    private readonly byte[] _delimiter;
    private readonly string[] _names;
    private readonly Utf8JsonWriter _writer = new(Stream.Null, Options);

    public JsonRowWriter(SqlStatement statement, JsonRowSource source, byte[] delimiter)
    {
        _statement = statement;
        _source = source;
        _delimiter = delimiter;
        _names = [.. statement.Selected.Select(Name)];
    }

    public override void WriteWhole(IBufferWriter<byte> output)
    {
        _writer.Reset(output);
        if (_source.Node.ValueKind == JsonValueKind.Object)
        {
            _source.Node.WriteTo(_writer);
        }
        else
        {
            _writer.WriteStartObject();
            _writer.WritePropertyName("_1");
            _source.Node.WriteTo(_writer);
            _writer.WriteEndObject();
        }

        End(output);
    }

    public override void WriteValues(IBufferWriter<byte> output, IReadOnlyList<SqlValue> values)
    {
        _writer.Reset(output);
        _writer.WriteStartObject();
        for (var i = 0; i < values.Count; i++)
        {
            // A key that the row doesn't have is left out; a null that it has is written.
            var column = _statement.Selected[i].Aggregate is null ? _statement.Selected[i].Column : null;
            if (column is null ? !values[i].IsNull : _source.Row.Has(column))
            {
                _writer.WritePropertyName(_names[i]);
                Write(values[i]);
            }
        }

        _writer.WriteEndObject();
        End(output);
    }

    public void Dispose() => _writer.Dispose();

    private static string Name(SelectedValue selected, int index)
    {
        var key = selected is { Aggregate: null, Column.Path: [.., { Name: { } name }] } ? name : null;
        return selected.Alias ?? key ?? string.Create(CultureInfo.InvariantCulture, $"_{index + 1}");
    }

    private void Write(SqlValue value)
    {
        switch (value.Type)
        {
            case SqlType.Null:
                _writer.WriteNullValue();
                break;
            case SqlType.Bool:
                _writer.WriteBooleanValue(value.IsTrue);
                break;
            case SqlType.Int or SqlType.Double or SqlType.Decimal:
                _writer.WriteRawValue(value.ToString());
                break;
            case SqlType.Json:
                using (var json = JsonDocument.Parse(value.Text))
                {
                    json.RootElement.WriteTo(_writer);
                }

                break;
            default:
                _writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private void End(IBufferWriter<byte> output)
    {
        _writer.Flush();
        output.Write(_delimiter);
    }
}
