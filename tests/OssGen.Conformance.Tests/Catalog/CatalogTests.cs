using System.Text.Json;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>That the spec leaves out nothing of the operations it has. It may hold more: the API reference knows members that the SDK doesn't.</summary>
public sealed class CatalogTests
{
    /// <summary>Set by the client for every request that needs them.</summary>
    private static readonly string[] OwnedByTheRuntime = ["Content-Length", "Content-MD5"];

    /// <summary>Dropped by OSS after 2013, so in no SDK of today.</summary>
    private static readonly string[] NotInTheCatalog = ["GetObjectGroupIndex", "PostObjectGroup"];

    private static readonly SpecPaths Spec = SpecPaths.Load();
    private static readonly Dictionary<string, CatalogEntry> Entries = Load();

    public static TheoryData<string> Operations => [.. Entries.Keys.Intersect(Spec.Operations)];

    [Fact]
    public void The_spec_has_no_operation_but_these_and_those_of_2013() =>
        Assert.Empty(Spec.Operations.Except(Entries.Keys).Except(NotInTheCatalog));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Method_and_sub_resources_are_those_of_the_catalog(string operation)
    {
        Assert.Equal(Entries[operation].Method, Spec.MethodOf(operation));
        Assert.All(Entries[operation].Bare, name => Assert.Contains(name, Spec.PathOf(operation).Split('?', '&')));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void No_header_or_query_parameter_is_missing(string operation)
    {
        Assert.Empty(Entries[operation].Headers.Except(OwnedByTheRuntime).Except(Spec.Headers(operation)));
        Assert.Empty(Entries[operation].Query.Except(Spec.Query(operation)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void No_element_of_the_request_is_missing(string operation) =>
        Assert.Empty(Entries[operation].Body.Except(Spec.Body(operation)));

    [Theory]
    [MemberData(nameof(Operations))]
    public void No_header_or_element_of_the_result_is_missing(string operation)
    {
        Assert.Empty(Entries[operation].ResultHeaders.Except(Spec.ResultHeaders(operation)));
        Assert.Empty(Entries[operation].Result.Except(Spec.Result(operation)));
    }

    private static Dictionary<string, CatalogEntry> Load() => JsonSerializer.Deserialize<Dictionary<string, CatalogEntry>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", "operations.json")), JsonSerializerOptions.Web)!;
}
