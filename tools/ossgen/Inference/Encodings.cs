using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Removes the reference to the element that says whether names are percent-encoded from results in which no name is.</summary>
internal static class Encodings
{
    internal static OperationDraft Finish(OperationDraft operation, ShapeRegistry shapes) =>
        operation.Result.UrlEncodedBy is null || HasEncoded(operation.Result.Elements, shapes, [])
            ? operation
            : operation with { Result = operation.Result with { UrlEncodedBy = null } };

    private static bool HasEncoded(IEnumerable<ElementDraft> elements, ShapeRegistry shapes, HashSet<string> seen) =>
        elements.Any(element => element.UrlEncoded
            || (element.IsShape && seen.Add(element.Type) && HasEncoded(shapes.Find(element.Type).Elements, shapes, seen)));
}
