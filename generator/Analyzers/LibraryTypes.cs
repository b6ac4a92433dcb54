using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Analyzers;

/// <summary>The library's types in a compilation. The methods determine how other types and methods relate to them.</summary>
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

    /// <summary>Returns the library's types, or null when the compilation does not reference the library.</summary>
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
    /// Determines whether a method is declared by the client, overrides such a method, or is an extension of the client that the generator
    /// emitted from a consumer's spec.
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
    /// Determines whether a method returns a result with an open body. SendAsync and the method after which the result is named return such
    /// a result. GetObjectToFileAsync returns a result of the same type, but with a closed body.
    /// </summary>
    public bool OpensBody(IMethodSymbol method, ITypeSymbol result) =>
        (method.Name == "SendAsync"
            || (method.Name.EndsWith("Async", StringComparison.Ordinal)
                && result.Name == method.Name.Substring(0, method.Name.Length - "Async".Length) + "Result"))
        && IsClientMethod(method);

    private static bool IsGeneratedExtension(INamedTypeSymbol? type)
    {
        // An extension block is a nested type of the static class.
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
