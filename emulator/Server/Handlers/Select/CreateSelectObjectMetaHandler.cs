using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Select;
using OssGen.Emulator.Select.Rows;

namespace OssGen.Emulator.Handlers.Select;

/// <summary>Counts the rows, columns and splits of an object, and stores the counts.</summary>
internal sealed class CreateSelectObjectMetaHandler : IOssHandler<CreateSelectObjectMetaRequest, CreateSelectObjectMetaResult>
{
    public async Task<CreateSelectObjectMetaResult> HandleAsync(
        HandlerContext call, CreateSelectObjectMetaRequest request, CancellationToken cancellationToken)
    {
        var format = ReadFormat(request);
        var form = format is null ? SelectMetaForm.Json : SelectMetaForm.Of(format);
        using var opened = SymlinkResolver.Open(call, call.RequireBucket(), request.Key, versionId: null);
        var overwrites = request.Csv?.OverwriteIfExists ?? request.Json?.OverwriteIfExists ?? false;
        if (!overwrites && call.Store.SelectMetas.Find(opened.Record, form) is { } found)
        {
            return new CreateSelectObjectMetaResult { Meta = found };
        }

        using var content = new ScannedStream(opened.OpenStream(0, opened.Record.Size), cancellationToken);
        var meta = (format is null ? CountLines(content) : CountCsv(content, format)) with { ScannedBytes = opened.Record.Size };
        await call.Store.SelectMetas.SaveAsync(opened.Record, form, meta, cancellationToken);
        return new CreateSelectObjectMetaResult { Meta = meta };
    }

    // Null for JSON lines.
    private static CsvFormat? ReadFormat(CreateSelectObjectMetaRequest request)
    {
        RequireUncompressed(request.Csv?.CompressionType ?? request.Json?.CompressionType);
        if (request.Json is { } json)
        {
            return json.Type == SelectJsonType.Lines
                ? null
                : throw OssErrors.InvalidArgument("Only JSON objects of the type LINES have rows.", "Type", json.Type.Value);
        }

        return CsvForms.Input(request.Csv?.RecordDelimiter, request.Csv?.FieldDelimiter, request.Csv?.QuoteCharacter);
    }

    private static void RequireUncompressed(SelectCompression? compression)
    {
        if (compression is { } given && !given.Value.Equals(SelectCompression.None.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw OssErrors.Select("UnsupportedCompressionFormat", "The rows of a compressed object can not be counted.");
        }
    }

    private static OssSelectMeta CountCsv(Stream content, CsvFormat format)
    {
        var source = new CsvRowSource(content, format, HeaderUse.None, []);
        var columns = 0;
        while (source.MoveNext())
        {
            columns = Math.Max(columns, source.FieldCount);
        }

        return Count(source) with { Columns = columns };
    }

    private static OssSelectMeta CountLines(Stream content)
    {
        using var source = new JsonRowSource(content, [], isLines: true, readsNumbersAsText: true);
        while (source.MoveNext())
        {
        }

        return Count(source);
    }

    private static OssSelectMeta Count(RowSource source) => new()
    {
        Rows = source.RowNumber + 1,
        Splits = source.RowNumber < 0 ? 0 : source.SplitNumber + 1,
    };
}
