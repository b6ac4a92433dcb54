using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// SelectObject and CreateSelectObjectMeta.
internal static partial class OssErrors
{
    /// <summary>Creates an error of a statement, its settings or the rows that it reads.</summary>
    public static OssFaultException Select(string code, string message) => new(400, code, message)
    {
        Ec = code switch
        {
            "InvalidJsonData" => "0016-00000801",
            "InvalidRange" => "0016-00000817",
            "InvalidOutputFieldDelimiter" => "0016-00000828",
            "InvalidInputRecordDelimiter" => "0016-00000829",
            _ => null,
        },
    };

    /// <summary>Creates the error for a text that isn't a statement.</summary>
    public static OssFaultException SqlSyntax(string message, int position) =>
        Select("SqlSyntaxError", $"{message} at character {position + 1} of the statement.");
}
