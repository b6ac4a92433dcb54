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
            var rows = Run(call, request, opened, cancellationToken);
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

    private static SelectedRows Run(
        HandlerContext call, SelectObjectRequest request, OpenObject opened, CancellationToken cancellationToken)
    {
        var statement = StatementParser.Parse(RequireStatement(request.Expression), request.InputSerialization?.Json is not null);
        Check(statement, request.OutputSerialization);
        var owned = new Owned();
        try
        {
            var content = owned.Add(new ScannedStream(opened.OpenStream(0, opened.Record.Size), cancellationToken));
            var (source, writer) = Open(request, statement, owned.Add(Decompress(request, content)), owned);
            var run = new SelectRun(statement, source, writer, new SelectRunOptions
            {
                Range = ReadRange(call, request, opened.Record),
                SkipsPartialRows = request.Options?.SkipPartialDataRecord == true,
                MaxSkippedRows = request.Options?.MaxSkippedRecordsAllowed ?? 0,
            });
            var output = request.OutputSerialization;
            var options = new SelectedRowsOptions(
                output?.OutputRawData != true, output?.EnablePayloadCrc == true, owned, cancellationToken);
            var rows = new SelectedRows(run, content, options, call.Time);
            rows.Begin();
            return rows;
        }
        catch
        {
            owned.Dispose();
            throw;
        }
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

    private static (RowSource Source, RowWriter Writer) Open(
        SelectObjectRequest request, SqlStatement statement, Stream content, Owned owned)
    {
        var output = request.OutputSerialization;
        if (request.InputSerialization?.Json is { } json)
        {
            var delimiter = CsvForms.Row(output?.Json?.RecordDelimiter, "InvalidOutputRecordDelimiter");
            var nodes = owned.Add(
                new JsonRowSource(content, statement.From, IsLines(json.Type), json.ParseJsonNumberAsString == true));
            return (nodes, owned.Add(new JsonRowWriter(statement, nodes, delimiter)));
        }

        var input = request.InputSerialization?.Csv;
        var outputFormat = CsvForms.Output(output?.Csv);
        var rows = new CsvRowSource(content, CsvForms.Input(input), ReadHeaderUse(input?.FileHeaderInfo), statement.Columns);
        var options = new CsvOutput(output?.KeepAllColumns == true, output?.OutputHeader == true);
        return (rows, new CsvRowWriter(statement, rows, outputFormat, options));
    }

    private static bool IsLines(SelectJsonType type) =>
        type.Value.Equals(SelectJsonType.Lines.Value, StringComparison.OrdinalIgnoreCase)
        || (type.Value.Equals(SelectJsonType.Document.Value, StringComparison.OrdinalIgnoreCase)
            ? false
            : throw OssErrors.InvalidArgument("The type of a JSON object is DOCUMENT or LINES.", "Type", type.Value));

    private static HeaderUse ReadHeaderUse(CsvHeaderUse? use) => use?.Value.ToUpperInvariant() switch
    {
        null or "NONE" => HeaderUse.None,
        "IGNORE" => HeaderUse.Ignore,
        "USE" => HeaderUse.Use,
        _ => throw OssErrors.InvalidArgument("FileHeaderInfo is None, Ignore or Use.", "FileHeaderInfo", use.Value.Value),
    };

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
            "The rows of the object have not been counted in this form. Call CreateSelectObjectMeta before a range is used, and use the "
            + "range with the same delimiters, without CommentCharacter, and with quoted delimiters of rows.");
        return SelectRange.Parse(text, meta.Rows, meta.Splits);
    }
}
