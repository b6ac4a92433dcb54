using System.Globalization;
using OssGen.Emulator.Select.Rows;

namespace OssGen.Emulator.Handlers.Select;

/// <summary>The names of the forms in which CreateSelectObjectMeta counts an object. Other delimiters make other rows.</summary>
internal static class SelectMetaForm
{
    public const string Json = "json";

    public static string Of(CsvFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"csv {string.Join('-', format.RowDelimiter)} {format.FieldDelimiter} {format.Quote}");
}
