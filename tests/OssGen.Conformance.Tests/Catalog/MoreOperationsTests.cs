using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// The operations of the second catalog: which of them the spec has, and that the spec says which are a preview. Those that are still to
/// come are in <c>not-yet.txt</c>.
/// </summary>
public sealed class MoreOperationsTests
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    /// <summary>Dropped by OSS, but kept: the emulator and osscmd need the first two, callers of quotas the others.</summary>
    private static readonly string[] KeptLegacy =
        ["GetBucketStorageCapacity", "GetObjectGroupIndex", "PostObjectGroup", "PutBucketStorageCapacity"];

    private static readonly CatalogFacts More = CatalogFacts.LoadMore();

    private static readonly Dictionary<string, XElement> Declared =
        SpecFiles.Declared("operation").ToDictionary(operation => operation.Attribute("name")!.Value);

    private static readonly List<string> NotYet =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Catalog", "not-yet.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];

    public static TheoryData<string> Known => [.. More.Operations.Where(Declared.ContainsKey)];

    [Fact]
    public void Every_operation_is_in_the_spec_is_legacy_or_is_listed_as_not_yet() => Assert.Equal(
        More.Operations.Where(operation => More.StatusOf(operation) != "legacy").Concat(KeptLegacy).Order(StringComparer.Ordinal),
        More.Operations.Where(Declared.ContainsKey).Concat(NotYet).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Known))]
    public void A_preview_and_nothing_else_is_marked_as_one(string operation) =>
        Assert.Equal(More.StatusOf(operation) == "preview", Declared[operation].Attribute("status")?.Value == "preview");

    [Theory]
    [MemberData(nameof(Known))]
    public void A_key_that_stands_for_something_else_has_its_name(string operation)
    {
        if (More.KeyMemberOf(operation) is { } meaning)
        {
            var labels = Declared[operation].Elements(Spec + "label").Select(label => label.Attribute("name")!.Value).ToList();
            Assert.Equal(meaning.Split('/').Length, labels.Count);
            Assert.DoesNotContain("Key", labels);
        }
    }
}
