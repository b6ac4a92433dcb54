namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// That the spec leaves out nothing of the operations it has: both sides are normalised to names, places, list forms, order, values and
/// paging on the wire. Names of members, C# types and which elements of a body are required are the spec's own.
/// </summary>
public sealed class CatalogTests
{
    private static readonly CatalogFacts Catalog = CatalogFacts.Load();
    private static readonly CatalogFacts More = CatalogFacts.LoadMore();
    private static readonly SpecFacts Spec = SpecFacts.Load();
    private static readonly KnownDifferences Known = KnownDifferences.Load();

    private static readonly List<string> Compared =
        [.. Spec.Operations.Intersect(Catalog.Operations.Concat(More.Operations)).Order(StringComparer.Ordinal)];

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
    public void The_spec_has_all_operations_of_the_catalog() => Assert.Empty(Catalog.Operations.Except(Spec.Operations));

    [Fact]
    public void The_spec_has_no_operation_that_is_in_neither_catalog() =>
        Assert.Empty(Spec.Operations.Except(Catalog.Operations).Except(More.Operations));

    [Fact]
    public void Every_explained_difference_is_there()
    {
        var stale = Known.All.Where(known => known.Operation == "*"
            ? !Compared.Exists(operation => Found(operation).Contains(known.Difference))
            : !Compared.Contains(known.Operation) || !Found(known.Operation).Contains(known.Difference));

        Assert.Empty(stale);
    }

    private static IReadOnlyList<string> Found(string operation) =>
        FactComparison.Differences((Catalog.Operations.Contains(operation) ? Catalog : More).Of(operation), Spec.Of(operation));
}
