using System.Text;
using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Compile;

/// <summary>Writes a call of every generated method with a target-typed request that sets what is required.</summary>
internal static class CallsWithNew
{
    public static string Of(Compilation compilation, string ns)
    {
        var calls = new StringBuilder();
        foreach (var request in Requests(compilation, ns))
        {
            var operation = request.Name[..^"Request".Length];
            calls.Append("        await client.").Append(operation).Append("Async(").Append(New(request)).Append(");\n");
            if (compilation.GetTypeByMetadataName($"{ns}.{operation}Extension")!.GetMembers(operation).Length > 0)
            {
                calls.Append("        await foreach (var item in client.")
                    .Append(operation).Append('(').Append(New(request)).Append(")) { }\n");
                calls.Append("        await foreach (var page in client.")
                    .Append(operation).Append("Pages(").Append(New(request)).Append(")) { }\n");
            }
        }

        return $$"""
            using OssGen;
            using {{ns}};

            #pragma warning disable CS0618, OSSGEN_PREVIEW // deprecated operations and previews are called too

            internal static class Calls
            {
                internal static async System.Threading.Tasks.Task All(OssClient client)
                {
            {{calls}}    }
            }
            """;
    }

    private static IEnumerable<INamedTypeSymbol> Requests(Compilation compilation, string ns)
        => ns.Split('.')
            .Aggregate(
                compilation.Assembly.GlobalNamespace,
                static (outer, name) => outer.GetNamespaceMembers().Single(inner => inner.Name == name))
            .GetTypeMembers()
            .Where(static type => type.Name.EndsWith("Request", StringComparison.Ordinal));

    private static string New(INamedTypeSymbol type)
        => $"new() {{ {string.Join(", ", Required(type).Select(static property => $"{property.Name} = {Value(property.Type)}"))} }}";

    private static IEnumerable<IPropertySymbol> Required(INamedTypeSymbol type)
        => type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.IsRequired);

    private static string Value(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } or { Name: "OssContent" } => "\"x\"",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double } =>
            "1",
        { SpecialType: SpecialType.System_Boolean } => "true",
        { Name: "IReadOnlyList" } => "[]",
        { IsValueType: true } => "default",
        INamedTypeSymbol named => New(named),
        _ => throw new NotSupportedException(type.ToDisplayString()),
    };
}
