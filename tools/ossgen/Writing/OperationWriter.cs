using System.Globalization;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Writing;

/// <summary>Writes an operation.</summary>
internal static class OperationWriter
{
    internal static void Write(OperationDraft operation, SpecDraft spec, SpecText text)
    {
        text.Open(
            "operation",
            ("name", operation.Name),
            ("method", operation.Method),
            ("path", operation.Path),
            ("success", operation.Statuses is [200] ? null : string.Join(' ', operation.Statuses.Select(Number))));
        text.Note("Write a <doc>: what the operation does, and who may call it.");
        if (operation.Method == "POST")
        {
            text.Note("Write idempotent=\"true\" if sending the request twice does no more than sending it once.");
        }

        foreach (var note in operation.Notes)
        {
            text.Note(note);
        }

        foreach (var query in operation.Queries)
        {
            MemberWriter.Query(query, text);
        }

        foreach (var header in operation.Headers)
        {
            MemberWriter.Header(header, inRequest: true, text);
        }

        Body(operation, text);
        Result(operation, text);
        if (operation.Paginate is { } paginate)
        {
            text.Open("paginate", ("items", paginate.Items), ("more", paginate.More));
            foreach (var (from, to) in paginate.Tokens)
            {
                text.Empty("token", ("from", from), ("to", to));
            }

            text.Close("paginate");
        }

        foreach (var code in operation.Errors)
        {
            text.Undocumented("error", "Write when it occurs, unless the code says it.", ("code", code));
        }

        ExampleWriter.Write(operation, spec, text);
        text.Close("operation");
    }

    private static void Body(OperationDraft operation, SpecText text)
    {
        var body = operation.Body;
        ReadOnlySpan<(string, string?)> attributes =
        [
            .. Form(body),
            ("contentType", body.ContentType),
            ("required", body.Required && body.Kind != PayloadKind.None ? "true" : null),
            ("md5", operation.Md5 ? "true" : null),
        ];
        Payload("body", body, attributes, [], text);
    }

    private static void Result(OperationDraft operation, SpecText text)
    {
        var result = operation.Result;
        ReadOnlySpan<(string, string?)> attributes =
        [
            .. Form(result),
            ("urlEncodedBy", result.UrlEncodedBy),
            ("optional", result.Required || result.Kind is PayloadKind.None or PayloadKind.Stream ? null : "true"),
        ];
        Payload("result", result, attributes, operation.ResultHeaders, text);
    }

    private static (string Name, string? Value)[] Form(PayloadDraft payload) =>
    [
        ("root", payload.Kind == PayloadKind.Xml ? payload.Root : null),
        ("json", payload.Kind switch { PayloadKind.JsonText => payload.Member, PayloadKind.Json => "true", _ => null }),
        ("text", payload.Kind == PayloadKind.Text ? payload.Member : null),
        ("stream", payload.Kind == PayloadKind.Stream ? payload.Member : null),
    ];

    private static void Payload(
        string name, PayloadDraft payload, ReadOnlySpan<(string, string?)> attributes, IReadOnlyList<ParameterDraft> headers, SpecText text)
    {
        if (payload.Kind == PayloadKind.None && headers.Count == 0)
        {
            return;
        }

        if (payload.Elements.Count + headers.Count == 0)
        {
            var hint = payload.Kind == PayloadKind.Stream ? "Write what the content is." : "Write what the text contains.";
            _ = payload.Member.Length > 0 ? text.Undocumented(name, hint, attributes) : text.Empty(name, attributes);
            return;
        }

        text.Open(name, attributes);
        foreach (var header in headers)
        {
            MemberWriter.Header(header, inRequest: false, text);
        }

        foreach (var element in payload.Elements)
        {
            MemberWriter.Element(element, name == "body", text);
        }

        text.Close(name);
    }

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
