using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Rows;

namespace OssGen.Emulator.Handlers.Select;

/// <summary>Reads the forms of CSV documents from requests, whose delimiters must be ASCII characters.</summary>
internal static class CsvForms
{
    /// <summary>Reads the form of the object.</summary>
    public static CsvFormat Input(string? rowDelimiter, string? fieldDelimiter, string? quote) => new()
    {
        RowDelimiter = Row(rowDelimiter, "InvalidInputRecordDelimiter"),
        FieldDelimiter = One(fieldDelimiter, "InvalidInputFieldDelimiter") ?? (byte)',',
        Quote = One(quote, "InvalidInputQuote") ?? (byte)'"',
    };

    /// <summary>Reads the form of the object, with the settings that only SelectObject has.</summary>
    public static CsvFormat Input(SelectCsvInput? csv) => Input(csv?.RecordDelimiter, csv?.FieldDelimiter, csv?.QuoteCharacter) with
    {
        Comment = One(csv?.CommentCharacter, "InvalidCommentCharacter"),
        AllowsQuotedRowDelimiter = csv?.AllowQuotedRecordDelimiter ?? true,
    };

    /// <summary>Reads the form of the selected rows.</summary>
    public static CsvFormat Output(SelectCsvOutput? csv) => new()
    {
        RowDelimiter = Row(csv?.RecordDelimiter, "InvalidOutputRecordDelimiter"),
        FieldDelimiter = One(csv?.FieldDelimiter, "InvalidOutputFieldDelimiter") ?? (byte)',',
        Quote = One(csv?.QuoteCharacter, "InvalidInputQuote") ?? (byte)'"',
    };

    /// <summary>Returns the delimiter of rows as bytes. The default is a line feed.</summary>
    public static byte[] Row(string? text, string code) => string.IsNullOrEmpty(text)
        ? [(byte)'\n']
        : text.Length <= 2 && Ascii.IsValid(text)
            ? Encoding.ASCII.GetBytes(text)
            : throw OssErrors.Select(code, "The delimiter of rows must be one or two ASCII characters.");

    private static byte? One(string? text, string code) => text switch
    {
        null or "" => null,
        [var c] when char.IsAscii(c) => (byte)c,
        _ => throw OssErrors.Select(code, "The delimiter must be one ASCII character."),
    };
}
