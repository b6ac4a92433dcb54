using System.Text;
using OssGen.Emulator.Select;
using OssGen.Emulator.Select.Output;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Select.Sql;

namespace OssGen.Emulator.Tests.Select;

/// <summary>Runs statements on documents in memory.</summary>
internal static class SelectTest
{
    public static string Csv(
        string statement, string document, HeaderUse header = HeaderUse.None, CsvFormat? format = null, CsvOutput? output = null,
        SelectRunOptions? options = null)
    {
        var parsed = StatementParser.Parse(statement, isJson: false);
        var content = new MemoryStream(Encoding.UTF8.GetBytes(document));
        var source = new CsvRowSource(content, format ?? new CsvFormat(), header, parsed.Columns);
        return Run(parsed, source, new CsvRowWriter(parsed, source, new CsvFormat(), output ?? new CsvOutput(false, false)), options);
    }

    public static string Json(
        string statement, string document, bool isLines = true, bool numbersAsText = false, SelectRunOptions? options = null)
    {
        var parsed = StatementParser.Parse(statement, isJson: true);
        using var source = new JsonRowSource(new MemoryStream(Encoding.UTF8.GetBytes(document)), parsed.From, isLines, numbersAsText);
        using var writer = new JsonRowWriter(parsed, source, "\n"u8.ToArray());
        return Run(parsed, source, writer, options);
    }

    private static string Run(SqlStatement statement, RowSource source, RowWriter writer, SelectRunOptions? options)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var run = new SelectRun(statement, source, writer, options ?? new SelectRunOptions());
        run.Begin(output);
        while (run.MoveNext(output))
        {
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
