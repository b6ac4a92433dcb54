using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// That the spec leaves out nothing of the operations it has: both sides are normalised to names, places, list forms, order, values and
/// paging on the wire. Names of members, C# types and what is required are the spec's own.
/// </summary>
public sealed class CatalogTests
{
    /// <summary>Dropped by OSS after 2013, so in no SDK of today.</summary>
    private static readonly string[] NotInTheCatalog = ["GetObjectGroupIndex", "PostObjectGroup"];

    private static readonly XNamespace Language = "urn:ossgen:spec:1";

    private static readonly CatalogFacts Catalog = CatalogFacts.Load();
    private static readonly SpecFacts Spec = SpecFacts.Load();
    private static readonly KnownDifferences Known = KnownDifferences.Load();

    private static readonly List<string> Compared = [.. Spec.Operations.Intersect(Catalog.Operations).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Operations => [.. Compared];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_of_the_catalog_is_missing_or_otherwise(string operation)
    {
        var unexplained = Found(operation)
            .Where(difference => !Known.Has(operation, difference))
            .Select(difference => $"{operation} | {difference} | (reason)")
            .ToList();

        Assert.True(
            unexplained.Count == 0,
            $"Fix the spec, or explain in tests/OssGen.Conformance.Tests/Catalog/differences.txt:\n{string.Join('\n', unexplained)}");
    }

    [Fact]
    public void The_spec_has_all_operations_of_the_catalog_and_those_of_2013() =>
        Assert.Equal(
            Catalog.Operations.Concat(NotInTheCatalog).Order(StringComparer.Ordinal),
            Spec.Operations.Except(OfServices()).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_explained_difference_is_there()
    {
        var stale = Known.All.Where(known => known.Operation == "*"
            ? !Compared.Exists(operation => Found(operation).Contains(known.Difference))
            : !Compared.Contains(known.Operation) || !Found(known.Operation).Contains(known.Difference));

        Assert.Empty(stale);
    }

    // The catalog is that of OSS itself: its SDK has clients of their own for the products with other hosts.
    private static IEnumerable<string> OfServices() => SpecFiles.Roots
        .Where(static root => root.Attribute("service") is not null)
        .SelectMany(static root => root.Elements(Language + "operation"))
        .Select(static operation => operation.Attribute("name")!.Value);

    private static IReadOnlyList<string> Found(string operation) => FactComparison.Differences(Catalog.Of(operation), Spec.Of(operation));
}
