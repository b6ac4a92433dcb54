using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Catalog;

/// <summary>The language can say everything in the catalog of OSS's operations.</summary>
public sealed class CatalogTests
{
    public static TheoryData<string> Operations => [.. OssCatalog.Operations.Select(static operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_of_the_catalog_links_without_errors(string name)
    {
        var operation = OssCatalog.Operations.Single(operation => operation.Name == name);

        var linked = Spec.Link(Spec.File(CatalogConverter.Types() + CatalogConverter.Operation(operation)));

        Assert.Equal("", string.Join("\n", linked.Errors));
        Assert.Equal(name, Assert.Single(linked.Model.Operations).Name);
    }

    [Fact]
    public void A_linked_operation_has_every_parameter_of_the_catalog()
    {
        var model =
            Spec.Link(Spec.File(CatalogConverter.Types() + string.Concat(OssCatalog.Operations.Select(CatalogConverter.Operation)))).Model;

        foreach (var operation in OssCatalog.Operations)
        {
            var linked = model.Operations.Single(candidate => candidate.Name == operation.Name);
            var wires = linked.Members.Select(static member => member.Wire)
                .Concat(linked.FixedQuery.Select(static pair => pair.Name))
                .Concat(linked.FixedHeaders.Select(static header => header.Name))
                .ToList();
            Assert.All(OssCatalog.Members(operation.Query), query => Assert.Contains(query.Wire, wires));
            Assert.All(
                OssCatalog.Members(operation.Headers).Where(static header => header.Wire != "Content-Length"),
                header => Assert.Contains(wires, wire => header.Type.Contains(wire, StringComparison.Ordinal) || wire == header.Wire));
        }
    }

    [Fact]
    public void All_operations_of_the_catalog_together_link_without_errors()
    {
        var linked = Spec.Link(
            Spec.File(CatalogConverter.Types() + string.Concat(OssCatalog.Operations.Select(CatalogConverter.Operation))));

        Assert.Equal("", string.Join("\n", linked.Errors));
        Assert.Equal(OssCatalog.Operations.Count, linked.Model.Operations.Count);
    }
}
