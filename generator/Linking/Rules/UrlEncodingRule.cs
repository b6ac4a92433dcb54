using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Elements that are encoded on demand need an element that tells so, and only results have one.</summary>
internal static class UrlEncodingRule
{
    public static void Check(OperationDraft operation, ShapeTable shapes, FindingCollector findings)
    {
        var element = operation.Declaration.Element;
        CheckResult(operation.Model, element.Child("result"), shapes, findings);
        CheckBody(operation.Model, element.Child("body"), findings);
    }

    private static void CheckResult(OperationModel operation, SpecElement? result, ShapeTable shapes, FindingCollector findings)
    {
        if (result is null)
        {
            return;
        }

        var isEncoded = UrlEncoding.HasEncoded(operation.Result.Nodes) || shapes.TakesUrlEncoded(operation.Result.Shape)
            || HasEncodedShape(operation.Result.Nodes, shapes);
        if (isEncoded && operation.Result.UrlEncodedBy is null)
        {
            findings.Report(
                ReferenceDiagnostics.UrlEncodedWithoutTeller, result, null, operation.Name, "result", "urlEncodedBy=\"EncodingType\"");
        }
        else if (!isEncoded && operation.Result.UrlEncodedBy is { } teller)
        {
            findings.Report(ReferenceDiagnostics.UnusedUrlEncodedBy, result, "urlEncodedBy", teller);
        }
    }

    private static void CheckBody(OperationModel operation, SpecElement? body, FindingCollector findings)
    {
        if (body is not null && operation.Body is { } model && UrlEncoding.HasEncoded(model.Nodes))
        {
            var encoded = body.Children.FirstOrDefault(static child => child.Flag("urlEncoded"));
            findings.Report(
                BodyDiagnostics.NoEffect,
                encoded ?? body,
                "urlEncoded",
                "urlEncoded",
                "element",
                "a request is never percent-encoded in its body");
        }
    }

    private static bool HasEncodedShape(EquatableArray<XmlNode> nodes, ShapeTable shapes)
    {
        foreach (var node in nodes)
        {
            if ((node.Type is { Kind: TypeKind.Shape } type && shapes.TakesUrlEncoded(type.Name)) || HasEncodedShape(node.Children, shapes))
            {
                return true;
            }
        }

        return false;
    }
}
