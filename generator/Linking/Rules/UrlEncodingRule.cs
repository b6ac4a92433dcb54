using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Shapes;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that elements that are percent-encoded on demand belong to a result with an element that indicates whether they are encoded.
/// </summary>
internal static class UrlEncodingRule
{
    public static void Check(OperationDraft operation, ShapeTable shapes, FindingCollector findings)
    {
        CheckResult(operation.Model, operation.Declaration.Node.Result, shapes, findings);
        CheckBody(operation.Model, operation.Declaration.Node.Body, findings);
    }

    private static void CheckResult(OperationModel operation, ResultSpec? result, ShapeTable shapes, FindingCollector findings)
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
            findings.Report(ReferenceDiagnostics.UnusedUrlEncodedBy, result, result.UrlEncodedBy, teller);
        }
    }

    private static void CheckBody(OperationModel operation, BodySpec? body, FindingCollector findings)
    {
        if (operation.Body is { } model && UrlEncoding.HasEncoded(model.Nodes)
            && body?.Elements.FirstOrDefault(static element => element.IsUrlEncoded) is { } encoded)
        {
            findings.ReportNoEffect(encoded, encoded.UrlEncoded, "a request is never percent-encoded in its body");
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
