using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Expressions;
using OssGen.Emulator.Select.Values;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Select.Rows;

/// <summary>Specifies how the first line of a CSV object is used.</summary>
internal enum HeaderUse
{
    /// <summary>The object has no header line.</summary>
    None,

    /// <summary>The header line is skipped.</summary>
    Ignore,

    /// <summary>The header line contains the names of the columns.</summary>
    Use,
}

/// <summary>Reads the rows of a CSV object.</summary>
internal sealed class CsvRowSource : RowSource
{
    private const int MaxHeaderFields = 1000;

    private readonly ByteReader _bytes;
    private readonly CsvReader _reader;
    private readonly CsvRow _row;

    /// <summary>Reads the header line and resolves the columns of a statement.</summary>
    public CsvRowSource(Stream content, CsvFormat format, HeaderUse headerUse, IEnumerable<SqlColumn> columns)
    {
        _bytes = new ByteReader(content);
        _reader = new CsvReader(_bytes, format);
        _row = new CsvRow(_reader);
        if (headerUse != HeaderUse.None && ReadNext())
        {
            Header = _reader.Fields();
        }

        foreach (var column in columns.Where(column => column.Position < 0))
        {
            column.Position = headerUse == HeaderUse.Use ? PositionOf(column.Name) : throw Unknown(column.Name);
        }
    }

    /// <summary>The fields of the header line, or null if there is none.</summary>
    public IReadOnlyList<string>? Header { get; }

    /// <summary>The number of fields of the current row.</summary>
    public int FieldCount => _reader.FieldCount;

    public override SelectRow Row => _row;

    public override string ErrorCode => "InvalidCsvLine";

    public override long Position => _bytes.Position;

    public string Field(int index) => index < FieldCount ? _reader.Field(index) : "";

    public override bool MoveNext() => ReadNext();

    private bool ReadNext()
    {
        var start = _bytes.Position;
        if (!_reader.Read())
        {
            return false;
        }

        CountRow(start);
        return true;
    }

    private int PositionOf(string name)
    {
        var header = Header ?? [];
        if (header.Count > MaxHeaderFields)
        {
            throw OssErrors.Select("HeaderInfoExceedsMaxSize", $"The header line has more than {MaxHeaderFields} columns.");
        }

        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Trim() == name)
            {
                return i;
            }
        }

        throw Unknown(name);
    }

    private static OssFaultException Unknown(string name) =>
        OssErrors.Select("SqlInvalidColumnName", $"The header of the object has no column '{name}'.");

    private sealed class CsvRow(CsvReader reader) : SelectRow
    {
        public override SqlValue Read(SqlColumn column) =>
            Has(column) ? SqlValue.Field(reader.Field(column.Position)) : SqlValue.Null;

        public override bool Has(SqlColumn column) => column.Position < reader.FieldCount;
    }
}
