using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using OssGen.Emulator.Errors;
using OssGen.Text;

namespace OssGen.Emulator.Log;

/// <summary>
/// The text and the values of a request in the log. Both contain no secrets, and characters that could forge lines of a log or control a
/// terminal are escaped.
/// </summary>
internal sealed class LoggedRequest : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _values;
    private readonly string _text;

    public LoggedRequest(RequestEntry entry)
    {
        var redaction = new Redaction(entry.Request, hidesKeyId: entry.Caller is null && entry.Fault?.Code != OssErrors.SignatureMismatch);
        var caller = Caller(entry);
        var operation = entry.Operation ?? "-";
        var method = PrintableText.Escape(entry.Context.Request.Method);
        var resource = PrintableText.Escape(redaction.Resource(RawTarget(entry)));
        int? status = entry.IsAborted ? null : entry.Context.Response.StatusCode;
        var code = entry.IsAborted ? "ClientDisconnected" : entry.Fault is { } fault ? PrintableText.Escape(fault.Code) : null;
        var elapsed = Math.Round(entry.Elapsed.TotalMilliseconds, 1);
        var signed = redaction.Signed(entry.Fault, "StringToSign");
        var canonical = redaction.Signed(entry.Fault, "CanonicalRequest");
        _values =
        [
            new("RequestId", entry.Id),
            new("Caller", caller),
            new("Operation", entry.Operation),
            new("Method", method),
            new("Resource", resource),
            new("Status", status),
            new("Code", code),
            new("ElapsedMilliseconds", elapsed),
        ];
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{entry.Id} {caller} {operation} {method} {resource} {status?.ToString(CultureInfo.InvariantCulture) ?? "-"} {code ?? "-"} ");
        text.Append(CultureInfo.InvariantCulture, $"{elapsed} ms");
        AddSigned(text, "StringToSign", "the emulator's string to sign", signed);
        AddSigned(text, "CanonicalRequest", "the emulator's canonical request", canonical);
        _text = text.ToString();
    }

    public int Count => _values.Count;

    public KeyValuePair<string, object?> this[int index] => _values[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text;

    // An ID that no account has isn't printed: it may be a secret in the wrong place.
    private static string Caller(RequestEntry entry) =>
        entry.Caller is { } caller ? PrintableText.Escape(caller.AccessKeyId)
        : Redaction.IsSigned(entry.Request) ? "unverified"
        : "anonymous";

    private static string RawTarget(RequestEntry entry) => entry.Context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    // Each line is indented, so that none can be taken for a line of another request.
    private void AddSigned(StringBuilder text, string name, string title, string? signed)
    {
        if (signed is null)
        {
            return;
        }

        var printable = PrintableText.EscapeLines(signed);
        _values.Add(new(name, printable));
        text.Append('\n').Append("    ").Append(title).Append(':');
        foreach (var line in printable.Split('\n'))
        {
            text.Append("\n    | ").Append(line);
        }
    }
}
