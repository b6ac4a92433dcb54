using System.Globalization;
using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Inference;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Writing;

/// <summary>Writes an example for each exchange whose reply is a success.</summary>
internal static class ExampleWriter
{
    internal static void Write(OperationDraft operation, SpecDraft spec, SpecText text)
    {
        var exchanges = operation.Exchanges.Where(static exchange => exchange.Http.Response.IsSuccess).ToList();
        for (var i = 0; i < exchanges.Count; i++)
        {
            var title = exchanges[i].Http.Notes.Title
                ?? (exchanges.Count == 1 ? "usual" : string.Create(CultureInfo.InvariantCulture, $"exchange {i + 1}"));
            text.Open("example", ("name", title));
            Call(operation, exchanges[i], spec, text);
            text.Block("request", MessageText.Request(operation, exchanges[i]));
            text.Block("response", MessageText.Response(operation, exchanges[i]));
            Returns(operation, exchanges[i], spec, text);
            text.Close("example");
        }
    }

    private static void Call(OperationDraft operation, ParsedExchange exchange, SpecDraft spec, SpecText text)
    {
        var request = exchange.Http.Request;
        text.Open("call");
        Label("Bucket", request.Bucket, text);
        Label("Key", request.Key, text);
        foreach (var query in operation.Queries)
        {
            if (request.Query.FirstOrDefault(pair => pair.Name == query.Wire) is { } pair)
            {
                text.Value(query.Member, ValueSyntax.InExample(query.Type, pair.Value ?? ""));
            }
        }

        foreach (var header in operation.Headers)
        {
            Header(header, request.Headers, text);
        }

        Body(operation.Body, exchange.Request, spec, decode: false, text);
        text.Close("call");
    }

    private static void Returns(OperationDraft operation, ParsedExchange exchange, SpecDraft spec, SpecText text)
    {
        var tellers = operation.Result.UrlEncodedBy is { } teller ? exchange.Response.Root?.Named(teller) ?? [] : [];
        var decode = tellers.Any(static element => element.Text.Contains("url", StringComparison.OrdinalIgnoreCase));
        text.Open("returns");
        foreach (var header in operation.ResultHeaders)
        {
            Header(header, exchange.Http.Response.Headers, text);
        }

        Body(operation.Result, exchange.Response, spec, decode, text);
        text.Close("returns");
    }

    private static void Label(string name, string value, SpecText text)
    {
        if (value.Length > 0)
        {
            text.Value(name, value);
        }
    }

    private static void Header(ParameterDraft header, IReadOnlyList<MessageHeader> headers, SpecText text)
    {
        if (header.IsMap)
        {
            foreach (var entry in headers.Where(entry => entry.Name.StartsWith(header.Wire, StringComparison.OrdinalIgnoreCase)))
            {
                text.Value(header.Member, entry.Value, ("key", entry.Name[header.Wire.Length..]));
            }

            return;
        }

        if (headers.FirstOrDefault(entry => ParameterInference.Is(entry, header.Wire)) is not { } found)
        {
            return;
        }

        if (header.CopySource.Count == 0)
        {
            text.Value(header.Member, ValueSyntax.InExample(header.Type, found.Value));
        }
        else if (CopySourceText.Parse(found.Value) is { } source)
        {
            text.Value(header.CopySource[0], source.Bucket).Value(header.CopySource[1], source.Key);
            Label(header.CopySource[2], source.VersionId ?? "", text);
        }
    }

    private static void Body(PayloadDraft payload, BodyDocument document, SpecDraft spec, bool decode, SpecText text)
    {
        if (payload.Member.Length > 0)
        {
            if (payload.Kind == PayloadKind.Stream || document.Format != BodyFormat.None)
            {
                text.Value(payload.Member, document.Text);
            }
        }
        else if (document.Root is { } root)
        {
            new ElementValues(spec.Find, decode).Write(payload.Elements, root, text);
        }
    }
}
