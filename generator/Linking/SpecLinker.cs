using System.Collections.Immutable;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>Links all spec files to the model of one role. Any documents give a result; a broken operation is left out of it.</summary>
internal static class SpecLinker
{
    /// <summary>One result for each role that emits something.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<LinkResult> Link(IReadOnlyList<LinkInput> inputs, CancellationToken cancellationToken) =>
        [.. inputs.Select(static input => input.Role)
            .Where(static role => role != SpecRole.Reference)
            .Distinct()
            .OrderBy(static role => role)
            .Select(role => Link(inputs, role, cancellationToken))];

    /// <summary>Links for a role: files of that role are emitted, the names of all others can be used.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LinkResult Link(IReadOnlyList<LinkInput> inputs, SpecRole role, CancellationToken cancellationToken) =>
        Link(inputs, role, LinkParts.Default, cancellationToken);

    /// <summary>The same with parts of the caller's own.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LinkResult Link(IReadOnlyList<LinkInput> inputs, SpecRole role, LinkParts parts, CancellationToken cancellationToken)
    {
        var files = LinkedFiles.Choose(inputs, role);
        var findings = new FindingSink();
        var guard = new LinkGuard(files, findings);
        var index = new SpecIndex(files, findings);
        var types = new TypeResolver(index, findings);
        var choices = new ChoiceLinker(types, findings);
        var elements = new ElementLinker(types, choices, findings);

        var shapes = LinkShapes(index, declaration => guard.Declared(declaration, () => parts.Shape(declaration, elements, findings), () => ShapeLinker.Empty(declaration, findings)), cancellationToken);
        var linker = OperationLinkerOver(index, types, elements, shapes, findings);
        var operations = LinkOperations(index, declaration => guard.Declared(declaration, () => parts.Operation(declaration, linker), static () => null), cancellationToken);
        shapes.AddTags(choices, findings);
        Reachability.Mark(operations, shapes);
        UrlEncoding.MarkShapes(shapes);

        var spec = new LinkedSpec(files, index, types, shapes, operations, findings);
        foreach (var rule in parts.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            guard.Rule(rule, spec);
        }

        var model = ModelBuilder.Build(role, spec, declaration => parts.Enum(declaration, findings), guard);
        return new LinkResult(model, OfEmitted(findings.ToArray(), files));
    }

    private static ShapeTable LinkShapes(SpecIndex index, Func<Declaration, ShapeDraft> link, CancellationToken cancellationToken)
    {
        var shapes = new ShapeTable();
        foreach (var declaration in index.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration.Element.Name == "shape")
            {
                shapes.Add(link(declaration));
            }
        }

        return shapes;
    }

    private static List<OperationDraft> LinkOperations(SpecIndex index, Func<Declaration, OperationDraft?> link, CancellationToken cancellationToken)
    {
        var operations = new List<OperationDraft>();
        foreach (var declaration in index.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration.Element.Name == "operation" && link(declaration) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return operations;
    }

    private static OperationLinker OperationLinkerOver(SpecIndex index, TypeResolver types, ElementLinker elements, ShapeTable shapes, FindingSink findings)
    {
        var headers = new HeaderLinker(types, findings);
        return new OperationLinker(
            new PathParser(findings),
            new RequestLinker(index, new QueryLinker(types, findings), headers, findings),
            new BodyLinker(types, elements, findings),
            new ResultLinker(index, types, elements, headers, findings),
            new PresentPaths(index, shapes, findings),
            new PaginationLinker(findings),
            new ExampleLinker(index, shapes),
            findings);
    }

    // What is wrong in a reference file is reported where it is emitted; its user here cannot change it. A defect is met here and perhaps not there.
    private static EquatableArray<Finding> OfEmitted(EquatableArray<Finding> findings, List<LinkedFile> files)
    {
        var emitted = new HashSet<string>(files.Where(static file => file.IsEmitted).Select(static file => file.Document.Path), StringComparer.Ordinal);
        return new EquatableArray<Finding>([.. findings.Where(finding => emitted.Contains(finding.Path) || finding.Id == DefectDiagnostics.LinkerFailed.Id)]);
    }
}
