using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Elements that are encoded on demand need an element that tells so, and only results have one.</summary>
internal static class UrlEncodingRule
{
    public static void Check(LinkedSpec spec)
    {
        foreach (var operation in spec.EmittedOperations)
        {
            var element = operation.Declaration.Element;
            CheckResult(spec, operation.Model, element.Child("result"));
            CheckBody(spec, operation.Model, element.Child("body"));
        }
    }

    private static void CheckResult(LinkedSpec spec, OperationModel operation, SpecElement? result)
    {
        if (result is null)
        {
            return;
        }

        var isEncoded = UrlEncoding.HasEncoded(operation.Result.Nodes) || IsEncoded(spec, operation.Result.Shape) || HasEncodedShape(spec, operation.Result.Nodes);
        if (isEncoded && operation.Result.UrlEncodedBy is null)
        {
            spec.Findings.Report(ReferenceDiagnostics.UrlEncodedWithoutTeller, result, null, operation.Name, "result", "urlEncodedBy=\"EncodingType\"");
        }
        else if (!isEncoded && operation.Result.UrlEncodedBy is { } teller)
        {
            spec.Findings.Report(ReferenceDiagnostics.UnusedUrlEncodedBy, result, "urlEncodedBy", teller);
        }
    }

    private static void CheckBody(LinkedSpec spec, OperationModel operation, SpecElement? body)
    {
        if (body is not null && operation.Body is { } model && UrlEncoding.HasEncoded(model.Nodes))
        {
            var encoded = body.Children.FirstOrDefault(static child => child.Flag("urlEncoded"));
            spec.Findings.Report(BodyDiagnostics.NoEffect, encoded ?? body, "urlEncoded", "urlEncoded", "element", "a request is never percent-encoded in its body");
        }
    }

    private static bool HasEncodedShape(LinkedSpec spec, EquatableArray<XmlNode> nodes)
    {
        foreach (var node in nodes)
        {
            if ((node.Type is { Kind: TypeKind.Shape } type && IsEncoded(spec, type.Name)) || HasEncodedShape(spec, node.Children))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEncoded(LinkedSpec spec, string? shape) => shape is not null && spec.Shapes.Find(shape) is { TakesUrlEncoded: true };
}
