using System.Globalization;
using OssGen.Emulator.Select.Rows;

namespace OssGen.Emulator.Handlers.Select;

/// <summary>
/// The names of the forms in which an object is read and CreateSelectObjectMeta counts it. Other delimiters make other rows, as do comments
/// and the use of quotation marks, with which CreateSelectObjectMeta can't count.
/// </summary>
internal static class SelectMetaForm
{
    public const string Json = "json";

    public static string Of(CsvFormat format) => string.Create(
        CultureInfo.InvariantCulture,
        $"csv {string.Join('-', format.RowDelimiter)} {format.FieldDelimiter} {format.Quote}{Comments(format)}{Quotes(format)}");

    private static string Comments(CsvFormat format) =>
        format.Comment is { } comment ? string.Create(CultureInfo.InvariantCulture, $" comment {comment}") : "";

    private static string Quotes(CsvFormat format) => format.AllowsQuotedRowDelimiter ? "" : " lines";
}
