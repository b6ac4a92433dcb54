using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>The groups of operations, one for each spec file, and which of them declares a type.</summary>
internal static class OperationGroups
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    private static readonly Dictionary<string, string> s_byType = SpecFiles.Roots
        .SelectMany(static root => root.Elements().Where(static child => child.Name == s_spec + "shape" || child.Name == s_spec + "enum")
            .Select(child => (Group: NameOf(root), Type: child.Attribute("name")!.Value)))
        .ToDictionary(static declared => declared.Type, static declared => declared.Group, StringComparer.Ordinal);

    /// <summary>The names of the groups, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SpecFiles.Roots.Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>The operations of a group, in the order of the spec.</summary>
    public static IReadOnlyList<string> OperationsOf(string group) => Declared(group, "operation");

    /// <summary>The shapes of a group, in the order of the spec.</summary>
    public static IReadOnlyList<string> RecordsOf(string group) => Declared(group, "shape");

    /// <summary>The enums of a group, in the order of the spec.</summary>
    public static IReadOnlyList<string> ValueSetsOf(string group) => Declared(group, "enum");

    /// <summary>The group that declares a shape or an enum; null for any other type.</summary>
    public static string? Of(string type) => s_byType.GetValueOrDefault(type);

    private static IReadOnlyList<string> Declared(string group, string kind) =>
        [
            .. SpecFiles.Roots.Where(root => NameOf(root) == group).Elements(s_spec + kind)
                .Select(static child => child.Attribute("name")!.Value),
        ];

    private static string NameOf(XElement root) => root.Attribute("group")!.Value;
}
