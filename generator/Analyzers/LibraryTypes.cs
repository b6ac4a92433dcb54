using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Analyzers;

/// <summary>The library's types in a compilation, and what may be told about methods by them.</summary>
internal sealed class LibraryTypes
{
    private const string GeneratorName = "OssGen.Generator";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol _request;
    private readonly INamedTypeSymbol _streamResult;

    private LibraryTypes(INamedTypeSymbol client, INamedTypeSymbol request, INamedTypeSymbol streamResult)
    {
        _client = client;
        _request = request;
        _streamResult = streamResult;
    }

    /// <summary>The types, or null in a compilation that doesn't know the library.</summary>
    public static LibraryTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("OssGen.OssClient") is { } client
        && compilation.GetTypeByMetadataName("OssGen.IOssRequest") is { } request
        && compilation.GetTypeByMetadataName("OssGen.OssStreamResult") is { } streamResult
            ? new(client, request, streamResult)
            : null;

    public bool IsRequest(INamedTypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, _request))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOfLibrary(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _client.ContainingAssembly);

    public bool IsStreamResult(ITypeSymbol? type)
    {
        for (var each = type?.BaseType; each is not null; each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each, _streamResult))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the client itself has the method, an override of it, or one that the generator added to the client from a consumer's spec.
    /// </summary>
    public bool IsClientMethod(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return SymbolEqualityComparer.Default.Equals(method.ContainingType, _client) || IsGeneratedExtension(method.ContainingType);
    }

    /// <summary>
    /// Whether the method hands out an open body: SendAsync, or the method named for the result. GetObjectToFileAsync has the same result,
    /// but closed.
    /// </summary>
    public bool OpensBody(IMethodSymbol method, ITypeSymbol result) =>
        (method.Name == "SendAsync"
            || (method.Name.EndsWith("Async", StringComparison.Ordinal)
                && result.Name == method.Name.Substring(0, method.Name.Length - "Async".Length) + "Result"))
        && IsClientMethod(method);

    private static bool IsGeneratedExtension(INamedTypeSymbol? type)
    {
        // An extension block is a type of its own inside the static class.
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsStatic && type.Name.EndsWith("Extension", StringComparison.Ordinal) && IsGenerated(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGenerated(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: GeneratorName }, ..] })
            {
                return true;
            }
        }

        return false;
    }
}
