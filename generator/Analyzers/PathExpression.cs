using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Determines whether an expression is the path of a file.</summary>
internal static class PathExpression
{
    public static bool IsPath(IOperation value) => IsPath(value, followLocal: true);

    private static bool IsPath(IOperation value, bool followLocal) => LocalUse.WithoutConversions(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => PathText.LooksLikePath(text),
        IInvocationOperation { TargetMethod: var method } => MakesPath(method),
        IPropertyReferenceOperation { Property: var property } => IsPathOfFile(property),
        ILocalReferenceOperation { Local: var local } when followLocal => IsPath(local, value),
        _ => false,
    };

    /// <summary>
    /// Determines whether a local variable is initialized with a path and never assigned again, or enumerates the files of a folder.
    /// </summary>
    private static bool IsPath(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var operation in LocalUse.Root(anywhereInTheMethod).Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: var value } declarator
                    when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    return value.ConstantValue is not { HasValue: true } && IsPath(value, followLocal: false)
                        && !LocalUse.IsReassigned(local, anywhereInTheMethod);
                case IForEachLoopOperation { Collection: var collection, Locals: [var each] }
                    when SymbolEqualityComparer.Default.Equals(each, local):
                    return LocalUse.WithoutConversions(collection) is IInvocationOperation { TargetMethod: var lists } && ListsFiles(lists);
            }
        }

        return false;
    }

    private static bool MakesPath(IMethodSymbol method) =>
        method.Name is "Combine" or "Join" or "GetFullPath" or "GetTempFileName" or "ChangeExtension" or "GetRelativePath"
            && IsOfIO(method.ContainingType, "Path");

    private static bool IsPathOfFile(IPropertySymbol property) =>
        (property.Name == "FullName"
            && (IsOfIO(property.ContainingType, "FileSystemInfo") || IsOfIO(property.ContainingType, "FileInfo")))
        || (property.Name == "Name" && IsOfIO(property.ContainingType, "FileStream"));

    private static bool ListsFiles(IMethodSymbol method) =>
        method.Name is "EnumerateFiles" or "GetFiles" or "EnumerateFileSystemEntries" or "GetFileSystemEntries"
            && IsOfIO(method.ContainingType, "Directory");

    private static bool IsOfIO(INamedTypeSymbol type, string name) => type.Name == name && type.ContainingNamespace is
    {
        Name: "IO", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
    };
}
