using System.Text.Json;
using System.Text.Json.Nodes;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Catalog;

/// <summary>The catalog of all OSS operations: wire names, types and places.</summary>
internal static class OssCatalog
{
    private static readonly JsonNode s_root = JsonNode.Parse(Resources.Text("Catalog/operations.json"))!;

    public static IReadOnlyList<CatalogOperation> Operations { get; } =
        s_root["operations"].Deserialize<CatalogOperation[]>(JsonSerializerOptions.Web)!;

    public static IReadOnlyDictionary<string, IReadOnlyList<CatalogMember>> Shapes { get; } =
        s_root["shapes"]!.AsObject().ToDictionary(static shape => shape.Key, static shape => Members(shape.Value));

    public static IReadOnlyDictionary<string, string[]> Enums { get; } = s_root["enums"].Deserialize<Dictionary<string, string[]>>()!;

    public static IReadOnlyList<CatalogMember> Members(JsonNode? list) =>
        list is null ? [] : [
            .. list.AsArray().Select(static item => new CatalogMember(
                (string)item![0]!, (string)item[1]!, (string)item[2]!, item.AsArray()[^1]!.GetValueKind() == JsonValueKind.True)),
        ];
}
