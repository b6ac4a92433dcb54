using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>
/// Reads a spec file and returns a document without positions, the positions, and the findings about the form of the file. Any text is
/// accepted. If the XML is malformed, the content that precedes the error is kept.
/// </summary>
internal static class SpecReader
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ReadResult Read(string text, string path, CancellationToken cancellationToken)
    {
        var log = new DiagnosticLog(path);
        var positions = new XmlPositions(text);
        var builder = new DocumentBuilder(new SpecPositions(path, text), positions, new TextBuffer(), log);
        if (text.Length > SpecXml.MaxCharacters)
        {
            log.Report(FileDiagnostics.OverLimit, positions.Start, "it has more than 16 million characters");
            return builder.Finish(isPartial: true);
        }

        if (IsBlank(text))
        {
            log.Report(FileDiagnostics.EmptyFile, positions.Start);
            return builder.Finish(isPartial: false);
        }

        try
        {
            return builder.Finish(isPartial: !ReadAll(text, builder, cancellationToken));
        }
        catch (XmlException malformed)
        {
            ReportMalformed(malformed, text, positions, log);
            return builder.Finish(isPartial: true);
        }
    }

    // Whether nothing follows the byte order mark, which isn't white space.
    private static bool IsBlank(string text) => text.AsSpan().TrimStart(SpecXml.ByteOrderMark).IsWhiteSpace();

    private static bool ReadAll(string text, DocumentBuilder builder, CancellationToken cancellationToken)
    {
        using var reader = SpecXml.Open(text);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Accept(reader, builder))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Accept(XmlReader reader, DocumentBuilder builder)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                if (!builder.Open(reader))
                {
                    return false;
                }

                if (isEmpty)
                {
                    builder.Close();
                }

                return true;
            case XmlNodeType.EndElement:
                builder.Close();
                return true;
            case XmlNodeType.Text:
            case XmlNodeType.CDATA:
                builder.Text(reader);
                return true;
            default:
                return true;
        }
    }

    private static void ReportMalformed(XmlException malformed, string text, XmlPositions positions, DiagnosticLog log)
    {
        var span = positions.Of(malformed);
        var from = Math.Max(0, Math.Min(span.Offset, text.Length) - "<!DOCTYPE".Length);
        var isDtd = text.IndexOf("<!DOCTYPE", from, Math.Min(text.Length - from, 2 * "<!DOCTYPE".Length), StringComparison.Ordinal) >= 0;
        if (isDtd)
        {
            log.Report(FileDiagnostics.DtdRefused, span);
            return;
        }

        log.Report(FileDiagnostics.MalformedXml, span, WithoutPosition(malformed));
    }

    // The message ends in "Line 3, position 4.", which repeats the location of the diagnostic.
    private static string WithoutPosition(XmlException malformed)
    {
        var end = malformed.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return end > 0 ? malformed.Message.Substring(0, end) : malformed.Message;
    }
}
