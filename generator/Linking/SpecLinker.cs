using System.Collections.Immutable;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking.Rules;
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
    public static LinkResult Link(IReadOnlyList<LinkInput> inputs, SpecRole role, CancellationToken cancellationToken)
    {
        var files = LinkedFiles.Choose(inputs, role);
        var findings = new FindingSink();
        var index = new SpecIndex(files, findings);
        var types = new TypeResolver(index, findings);
        var choices = new ChoiceLinker(types, findings);
        var elements = new ElementLinker(types, choices, findings);

        var shapes = LinkShapes(index, elements, findings, cancellationToken);
        var operations = LinkOperations(index, types, elements, shapes, findings, cancellationToken);
        shapes.AddTags(choices, findings);
        Reachability.Mark(operations, shapes);
        UrlEncoding.MarkShapes(shapes);
        SpecRules.Check(new LinkedSpec(files, index, types, shapes, operations, findings), cancellationToken);

        var model = ModelBuilder.Build(role, files, index, operations, shapes, findings);
        return new LinkResult(model, OfEmitted(findings.ToArray(), files));
    }

    private static ShapeTable LinkShapes(SpecIndex index, ElementLinker elements, FindingSink findings, CancellationToken cancellationToken)
    {
        var shapes = new ShapeTable();
        foreach (var declaration in index.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration.Element.Name == "shape")
            {
                shapes.Link(declaration, elements, findings);
            }
        }

        return shapes;
    }

    private static List<OperationDraft> LinkOperations(
        SpecIndex index,
        TypeResolver types,
        ElementLinker elements,
        ShapeTable shapes,
        FindingSink findings,
        CancellationToken cancellationToken)
    {
        var headers = new HeaderLinker(types, findings);
        var linker = new OperationLinker(
            new PathParser(findings),
            new RequestLinker(index, new QueryLinker(types, findings), headers, findings),
            new BodyLinker(types, elements, findings),
            new ResultLinker(index, types, elements, headers, findings),
            new PresentPaths(index, shapes, findings),
            new PaginationLinker(findings),
            new ExampleLinker(index, shapes),
            findings);
        var operations = new List<OperationDraft>();
        foreach (var declaration in index.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (declaration.Element.Name == "operation" && linker.Link(declaration) is { } operation)
            {
                operations.Add(operation);
            }
        }

        return operations;
    }

    // What is wrong in a reference file is reported where it is emitted; its user here cannot change it.
    private static EquatableArray<Finding> OfEmitted(EquatableArray<Finding> findings, List<LinkedFile> files)
    {
        var emitted = new HashSet<string>(files.Where(static file => file.IsEmitted).Select(static file => file.Document.Path), StringComparer.Ordinal);
        return new EquatableArray<Finding>([.. findings.Where(finding => emitted.Contains(finding.Path))]);
    }
}
