using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Analyzers;

/// <summary>The library's types in a compilation. The methods determine how other types and methods relate to them.</summary>
internal sealed class LibraryTypes
{
    private const string GeneratorName = "OssGen.Generator";

    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol _request;
    private readonly INamedTypeSymbol _streamResult;
    private readonly INamedTypeSymbol? _content;
    private readonly INamedTypeSymbol? _secret;
    private readonly INamedTypeSymbol? _writeStream;
    private readonly INamedTypeSymbol? _stream;

    private LibraryTypes(Compilation compilation, INamedTypeSymbol client, INamedTypeSymbol request, INamedTypeSymbol streamResult)
    {
        _client = client;
        _request = request;
        _streamResult = streamResult;
        _content = compilation.GetTypeByMetadataName("OssGen.OssContent");
        _secret = compilation.GetTypeByMetadataName("OssGen.OssSecret");
        _writeStream = compilation.GetTypeByMetadataName("OssGen.OssWriteStream");
        _stream = compilation.GetTypeByMetadataName("System.IO.Stream");
    }

    /// <summary>Returns the library's types, or null when the compilation does not reference the library.</summary>
    public static LibraryTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("OssGen.OssClient") is { } client
        && compilation.GetTypeByMetadataName("OssGen.IOssRequest") is { } request
        && compilation.GetTypeByMetadataName("OssGen.OssStreamResult") is { } streamResult
            ? new(compilation, client, request, streamResult)
            : null;

    /// <summary>Determines whether a type is the request of an operation.</summary>
    public bool IsRequest(INamedTypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (Same(implemented, _request))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a type holds the request of any operation.</summary>
    public bool IsAnyRequest(ITypeSymbol type) => Same(type, _request);

    public bool IsContent(INamedTypeSymbol type) => Same(type, _content);

    public bool IsSecret(INamedTypeSymbol type) => Same(type, _secret);

    public bool IsWriteStream(ITypeSymbol? type) => Same(type, _writeStream);

    public bool IsStream(ITypeSymbol? type) => Same(type, _stream);

    public bool IsOfLibrary(INamedTypeSymbol type) => Same(type.ContainingAssembly, _client.ContainingAssembly);

    /// <summary>
    /// Determines whether a type is one of the library's, or one that the generator emitted from a consumer's spec.
    /// </summary>
    public bool Declares(INamedTypeSymbol type) => IsOfLibrary(type) || IsRequest(type) || IsGenerated(type);

    /// <summary>
    /// Determines whether a method or constructor is one of the library's, overrides such a method, or is an extension of the client that
    /// the generator emitted from a consumer's spec.
    /// </summary>
    public bool IsCall(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return IsOfLibrary(method.ContainingType) || IsGeneratedExtension(method.ContainingType);
    }

    /// <summary>
    /// Determines whether a call returns something that holds a connection until it is disposed: a stream, or a result with an open body.
    /// SendAsync and the method after which the result is named return such a result. GetObjectToFileAsync returns a result of the same
    /// type, but with a closed body.
    /// </summary>
    public bool OpensBody(IMethodSymbol method, ITypeSymbol result) =>
        (Inherits(result, _streamResult)
            ? method.Name == "SendAsync" || IsNamedAfter(method, result)
            : Same(result, _stream) || Inherits(result, _stream))
        && IsCall(method);

    private static bool IsNamedAfter(IMethodSymbol method, ITypeSymbol result) =>
        method.Name.EndsWith("Async", StringComparison.Ordinal)
        && result.Name == method.Name.Substring(0, method.Name.Length - "Async".Length) + "Result";

    private static bool Inherits(ITypeSymbol type, INamedTypeSymbol? ancestor)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            if (Same(each, ancestor))
            {
                return true;
            }
        }

        return false;
    }

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

    private static bool Same(ISymbol? symbol, ISymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(symbol, other);
}
