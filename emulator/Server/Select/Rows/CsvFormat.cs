namespace OssGen.Emulator.Select.Rows;

/// <summary>The form of a CSV document.</summary>
internal sealed record CsvFormat
{
    /// <summary>The delimiter of rows: one or two bytes.</summary>
    public IReadOnlyList<byte> RowDelimiter { get; init; } = [(byte)'\n'];

    public byte FieldDelimiter { get; init; } = (byte)',';

    public byte Quote { get; init; } = (byte)'"';

    /// <summary>The character that begins a comment, or null if there are no comments.</summary>
    public byte? Comment { get; init; }

    /// <summary>Whether a quoted field can contain the delimiter of rows.</summary>
    public bool AllowsQuotedRowDelimiter { get; init; } = true;
}
