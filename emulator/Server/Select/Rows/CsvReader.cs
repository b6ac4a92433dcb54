using System.Globalization;
using System.Text.Unicode;
using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Rows;

/// <summary>Reads the rows of a CSV document.</summary>
internal sealed class CsvReader(ByteReader bytes, CsvFormat format)
{
    private const int MaxRowBytes = 256 * 1024;

    private readonly List<(int Start, int Length)> _fields = [];
    private byte[] _row = new byte[1024];
    private int _length;
    private int _fieldStart;
    private long _rowStart;

    /// <summary>The number of rows that were read, including the current one.</summary>
    public long Rows { get; private set; }

    public int FieldCount => _fields.Count;

    /// <summary>Returns the text of a field, without quotation marks.</summary>
    public string Field(int index) => Encoding.UTF8.GetString(_row, _fields[index].Start, _fields[index].Length);

    /// <summary>Returns the fields of the row.</summary>
    public IReadOnlyList<string> Fields() => [.. Enumerable.Range(0, FieldCount).Select(Field)];

    /// <summary>Reads the next row. Returns false at the end.</summary>
    public bool Read()
    {
        while (bytes.Peek() is >= 0 and var first)
        {
            if (first == format.Comment)
            {
                SkipRow();
                continue;
            }

            Rows++;
            _rowStart = bytes.Position;
            ReadRow();
            return Utf8.IsValid(_row.AsSpan(0, _length))
                ? true
                : throw OssErrors.Select("InvalidTextEncoding", Describe("is not UTF-8"));
        }

        return false;
    }

    private void SkipRow()
    {
        while (bytes.Read() is >= 0 and var next && !EndsRow(next))
        {
        }
    }

    private void ReadRow()
    {
        _fields.Clear();
        _length = 0;
        _fieldStart = 0;
        while (true)
        {
            if (_length == _fieldStart && bytes.Peek() == format.Quote)
            {
                ReadByte();
                ReadQuoted();
            }

            var next = ReadByte();
            if (next < 0 || EndsRow(next))
            {
                EndField();
                return;
            }

            if (next == format.FieldDelimiter)
            {
                EndField();
            }
            else
            {
                Append((byte)next);
            }
        }
    }

    // Every byte counts, also delimiters and quotation marks: a row of delimiters alone has many fields.
    private int ReadByte()
    {
        var next = bytes.Read();
        return bytes.Position - _rowStart <= MaxRowBytes
            ? next
            : throw OssErrors.Select("InvalidCsvLine", Describe($"is larger than {MaxRowBytes} bytes"));
    }

    // A quotation mark in a quoted field is doubled.
    private void ReadQuoted()
    {
        while (true)
        {
            var next = ReadByte();
            if (next < 0 || (!format.AllowsQuotedRowDelimiter && EndsRow(next)))
            {
                throw OssErrors.Select("InvalidCsvLine", Describe("has a quoted field without an end"));
            }

            if (next == format.Quote)
            {
                if (bytes.Peek() != format.Quote)
                {
                    return;
                }

                ReadByte();
            }

            Append((byte)next);
        }
    }

    private bool EndsRow(int next)
    {
        if (next != format.RowDelimiter[0])
        {
            return false;
        }

        if (format.RowDelimiter.Count == 1)
        {
            return true;
        }

        if (bytes.Peek() != format.RowDelimiter[1])
        {
            return false;
        }

        bytes.Read();
        return true;
    }

    private void EndField()
    {
        _fields.Add((_fieldStart, _length - _fieldStart));
        _fieldStart = _length;
    }

    private void Append(byte value)
    {
        if (_length == _row.Length)
        {
            Array.Resize(ref _row, _row.Length * 2);
        }

        _row[_length++] = value;
    }

    private string Describe(string problem) => string.Create(CultureInfo.InvariantCulture, $"Row {Rows} of the object {problem}.");
}
