namespace OssGen.Generator.Linking.Rules;

/// <summary>The rules that need the whole spec. None of them takes anything out of the model.</summary>
internal static class SpecRules
{
    public static IReadOnlyList<Action<LinkedSpec>> All { get; } =
    [
        GroupRule.Check,
        TypeNameRule.Check,
        GeneratedNameRule.Check,
        EndlessShapeRule.Check,
        UrlEncodingRule.Check,
        RoutingTieRule.Check,
        ExampleRule.Check,
        UnusedRule.Check,
        DocumentationRule.Check,
    ];
}
