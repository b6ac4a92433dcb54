using System.IO.Compression;
using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Select;
using OssGen.Emulator.Select.Output;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Select;

/// <summary>Runs a statement on a CSV or JSON object.</summary>
internal sealed class SelectObjectHandler : IOssHandler<SelectObjectRequest, SelectObjectResult>
{
    private const int MaxStatementBytes = 16 * 1024;

    public Task<SelectObjectResult> HandleAsync(HandlerContext call, SelectObjectRequest request, CancellationToken cancellationToken)
    {
        var opened = SymlinkResolver.Open(call, call.RequireBucket(), request.Key, versionId: null);
        try
        {
            var rows = Run(call, request, opened);
            var isRaw = request.OutputSerialization?.OutputRawData == true;
            call.AddHeader("x-oss-select-output-raw", isRaw ? "true" : "false");
            call.Status = StatusCodes.Status206PartialContent;
            var facts = ObjectReplyValues.Facts(call, call.RequireBucket(), opened.Record);
            return Task.FromResult(new SelectObjectResult
            {
                // The rows are in frames already, if at all.
                Content = new OssSelectStream(rows, framed: false),
                ContentType = facts.ContentType,
                ETag = facts.ETag,
                LastModified = facts.LastModified,
                Crc64 = facts.Crc64,
            });
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static SelectedRows Run(HandlerContext call, SelectObjectRequest request, OpenObject opened)
    {
        var isJson = request.InputSerialization?.Json is not null;
        var statement = StatementParser.Parse(RequireStatement(request.Expression), isJson);
        var output = request.OutputSerialization;
        Check(statement, output);
        var content = new ScannedStream(opened.OpenStream(0, opened.Record.Size));
        var (source, writer) = isJson ? Json(request, statement, content) : Csv(request, statement, content);
        var run = new SelectRun(statement, source, writer, new SelectRunOptions
        {
            Range = ReadRange(call, request, opened.Record),
            SkipsPartialRows = request.Options?.SkipPartialDataRecord == true,
            MaxSkippedRows = request.Options?.MaxSkippedRecordsAllowed ?? 0,
        });
        var disposables = new object[] { source, writer }.OfType<IDisposable>().ToList();
        var rows = new SelectedRows(
            run, content, new SelectedRowsOptions(output?.OutputRawData != true, output?.EnablePayloadCrc == true, disposables), call.Time);
        rows.Begin();
        return rows;
    }

    private static string RequireStatement(string statement) =>
        statement.Length > 0 && Encoding.UTF8.GetByteCount(statement) <= MaxStatementBytes
            ? statement
            : throw OssErrors.Select("InvalidSqlParameter", $"The statement must have from 1 to {MaxStatementBytes} bytes.");

    private static void Check(SqlStatement statement, SelectOutput? output)
    {
        if (output is { OutputRawData: true, EnablePayloadCrc: true })
        {
            throw OssErrors.Select(
                "InvalidOSSSelectParameters", "EnablePayloadCrc and OutputRawData can not both be true: raw data has no checksums.");
        }

        if (output?.KeepAllColumns != true)
        {
            return;
        }

        if (statement.Aggregates)
        {
            throw OssErrors.Select(
                "SqlInvalidKeepAllColumnsWithAggregation", "KeepAllColumns can not be true for a statement with aggregates.");
        }

        if (statement.Selected.Select(selected => selected.Column).Distinct().Count() < statement.Selected.Count)
        {
            throw OssErrors.Select(
                "SqlInvalidKeepAllColumnsWithDuplicateColumn", "KeepAllColumns can not be true for a statement that repeats a column.");
        }
    }

    private static (RowSource Source, RowWriter Writer) Csv(SelectObjectRequest request, SqlStatement statement, Stream content)
    {
        var input = request.InputSerialization?.Csv;
        var output = request.OutputSerialization;
        var outputFormat = CsvForms.Output(output?.Csv);
        var source = new CsvRowSource(
            Decompress(request, content), CsvForms.Input(input), ReadHeaderUse(input?.FileHeaderInfo), statement.Columns);
        var options = new CsvOutput(output?.KeepAllColumns == true, output?.OutputHeader == true);
        return (source, new CsvRowWriter(statement, source, outputFormat, options));
    }

    private static (RowSource Source, RowWriter Writer) Json(SelectObjectRequest request, SqlStatement statement, Stream content)
    {
        var input = request.InputSerialization!.Json!;
        var delimiter = CsvForms.Row(request.OutputSerialization?.Json?.RecordDelimiter, "InvalidOutputRecordDelimiter");
        var source = new JsonRowSource(
            Decompress(request, content), statement.From, IsLines(input.Type), input.ParseJsonNumberAsString == true);
        return (source, new JsonRowWriter(statement, source, delimiter));
    }

    private static bool IsLines(SelectJsonType type) =>
        type.Value.Equals(SelectJsonType.Lines.Value, StringComparison.OrdinalIgnoreCase)
        || (type.Value.Equals(SelectJsonType.Document.Value, StringComparison.OrdinalIgnoreCase)
            ? false
            : throw OssErrors.InvalidArgument("The type of a JSON object is DOCUMENT or LINES.", "Type", type.Value));

    private static HeaderUse ReadHeaderUse(CsvHeaderUse? use) =>
        use is null ? HeaderUse.None
        : Enum.TryParse<HeaderUse>(use.Value.Value, ignoreCase: true, out var known) ? known
        : throw OssErrors.InvalidArgument("FileHeaderInfo is None, Ignore or Use.", "FileHeaderInfo", use.Value.Value);

    private static Stream Decompress(SelectObjectRequest request, Stream content)
    {
        var compression = request.InputSerialization?.CompressionType?.Value ?? SelectCompression.None.Value;
        if (compression.Equals(SelectCompression.Gzip.Value, StringComparison.OrdinalIgnoreCase))
        {
            return new GZipStream(content, CompressionMode.Decompress);
        }

        return compression.Equals(SelectCompression.None.Value, StringComparison.OrdinalIgnoreCase)
            ? content
            : throw OssErrors.Select("UnsupportedCompressionFormat", $"The compression format '{compression}' is not NONE or GZIP.");
    }

    // A range refers to the rows that CreateSelectObjectMeta counted with the same delimiters.
    private static SelectRange? ReadRange(HandlerContext call, SelectObjectRequest request, ObjectRecord record)
    {
        var input = request.InputSerialization;
        var text = input?.Json is { } json ? json.Range : input?.Csv?.Range;
        if (text is null)
        {
            return null;
        }

        var form = input?.Json is null ? SelectMetaForm.Of(CsvForms.Input(input?.Csv)) : SelectMetaForm.Json;
        var meta = call.Store.SelectMetas.Find(record, form) ?? throw OssErrors.Select(
            "SelectCsvMetaUnavailable",
            "The rows of the object have not been counted. Call CreateSelectObjectMeta before a range is used.");
        return SelectRange.Parse(text, meta.Rows, meta.Splits);
    }
}
