using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Finds the listings among the library's calls, and what their requests and results have to do with pages.</summary>
internal static class Listing
{
    /// <summary>Returns the name of the method that enumerates the items of all pages, or null if the call isn't a listing.</summary>
    public static string? NameOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var name = method.Name == "SendAsync" ? RequestName(call) : WithoutSuffix(method.Name, "Async");
        return name is not null && !method.ContainingType.GetMembers(name + "Pages").IsEmpty ? name : null;
    }

    /// <summary>
    /// Determines whether the request of a call asks for a page of a certain size or place, or isn't visible in the call.
    /// </summary>
    public static bool IsOnePageAsked(IInvocationOperation call, LibraryTypes library)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is INamedTypeSymbol type && library.IsRequest(type) && !IsFirstPage(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a member of a result tells whether or where another page follows.</summary>
    public static bool IsContinuation(string member) =>
        member == "IsTruncated" || member.StartsWith("Next", StringComparison.Ordinal) || IsPlace(member);

    /// <summary>Determines whether a member of a result is a list.</summary>
    public static bool IsItems(IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "IReadOnlyList" or "OssList" };

    /// <summary>Determines whether a member of a request sets the size of a page, or the place where it begins.</summary>
    public static bool IsAboutPages(string member) =>
        member.StartsWith("Max", StringComparison.Ordinal) || member.EndsWith("Limit", StringComparison.Ordinal)
        || member == "StartAfter" || IsPlace(member);

    private static bool IsFirstPage(IOperation request)
    {
        if (LocalUse.WithoutConversions(request) is not IObjectCreationOperation creation)
        {
            return false;
        }

        foreach (var set in creation.Initializer?.Initializers ?? [])
        {
            if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } && IsAboutPages(name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlace(string member) =>
        member.EndsWith("Marker", StringComparison.Ordinal) || member.EndsWith("Token", StringComparison.Ordinal);

    private static string? RequestName(IInvocationOperation call) => call.Arguments is [{ Value: var request }, ..]
        && LocalUse.WithoutConversions(request).Type is { Name: var name }
            ? WithoutSuffix(name, "Request")
            : null;

    private static string? WithoutSuffix(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : null;
}
