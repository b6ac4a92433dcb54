using System.Buffers;
using System.Text;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Output;

/// <summary>Writes the selected rows of a CSV object.</summary>
internal sealed class CsvRowWriter(SqlStatement statement, CsvRowSource source, CsvFormat format, CsvOutput options) : RowWriter
{
    private readonly string _fieldDelimiter = ((char)format.FieldDelimiter).ToString();
    private readonly string _rowDelimiter = string.Concat(format.RowDelimiter.Select(value => (char)value));
    private readonly string _quote = ((char)format.Quote).ToString();
    private readonly StringBuilder _line = new();

    public override void WriteHeader(IBufferWriter<byte> output)
    {
        if (options.HasHeader && source.Header is { } header)
        {
            TextLimit.Require(Names(header).Sum(name => (long)name.Length));
            Write(output, statement.SelectsEverything ? header : Arrange(header.Count, Names(header)));
        }
    }

    public override void WriteWhole(IBufferWriter<byte> output) =>
        Write(output, Enumerable.Range(0, source.FieldCount).Select(source.Field));

    public override void WriteValues(IBufferWriter<byte> output, IReadOnlyList<SqlValue> values) =>
        Write(output, Arrange(source.FieldCount, [.. values.Select(value => value.ToString())]));

    private List<string> Names(IReadOnlyList<string> header) => [.. statement.Selected.Select(selected =>
        selected.Alias ?? (selected is { Aggregate: null, Column: { } column } && column.Position < header.Count
            ? header[column.Position]
            : ""))];

    // With KeepAllColumns, the values stay in their columns and the other columns are empty.
    private IEnumerable<string> Arrange(int count, List<string> texts)
    {
        if (!options.KeepsAllColumns)
        {
            return texts;
        }

        var columns = new string[count];
        Array.Fill(columns, "");
        for (var i = 0; i < texts.Count; i++)
        {
            if (statement.Selected[i].Column is { } column && column.Position < count)
            {
                columns[column.Position] = texts[i];
            }
        }

        return columns;
    }

    private void Write(IBufferWriter<byte> output, IEnumerable<string> fields)
    {
        _line.Clear();
        foreach (var field in fields)
        {
            Append(field);
            _line.Append(_fieldDelimiter);
        }

        _line.Length -= Math.Min(_line.Length, 1);
        _line.Append(_rowDelimiter);
        Encoding.UTF8.GetBytes(_line.ToString(), output);
    }

    private void Append(string field)
    {
        if (!field.Contains(_quote, StringComparison.Ordinal) && !field.Contains(_fieldDelimiter, StringComparison.Ordinal)
            && !field.Contains(_rowDelimiter, StringComparison.Ordinal))
        {
            _line.Append(field);
            return;
        }

        _line.Append(_quote).Append(field.Replace(_quote, _quote + _quote, StringComparison.Ordinal)).Append(_quote);
    }
}

/// <summary>The options of rows in CSV form.</summary>
/// <param name="KeepsAllColumns">Whether the rows have all columns of the object.</param>
/// <param name="HasHeader">Whether the header line of the object precedes the rows.</param>
internal sealed record CsvOutput(bool KeepsAllColumns, bool HasHeader);
