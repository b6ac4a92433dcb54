using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer that reports paths that are converted to content, where the file is probably meant. OssContent.FromString says that a text
/// is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PathContentAnalyzer : CallAnalyzer
{
    /// <summary>The name of the diagnostic property with the name of a method that takes the path in the content's place.</summary>
    internal const string FileMethod = nameof(FileMethod);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.PathAsContent];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.Conversion);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is { OperatorMethod: { } method, Operand: { Type.SpecialType: SpecialType.System_String } text }
            && library.IsContent(method.ContainingType) && PathExpression.IsPath(text))
        {
            Report(context, text, FileMethodOf(conversion));
        }
    }

    /// <summary>
    /// Returns the method that sends a file instead of the content: it is named after the called one and takes a path in the content's
    /// place. Returns null if there is none.
    /// </summary>
    private static string? FileMethodOf(IConversionOperation content)
    {
        if (content.Parent is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var method } }
            || !method.Name.EndsWith("Async", StringComparison.Ordinal))
        {
            return null;
        }

        var name = method.Name.Substring(0, method.Name.Length - "Async".Length);
        foreach (var candidate in (string[])[name + "FromFileAsync", name + "FileAsync"])
        {
            foreach (var member in method.ContainingType.GetMembers(candidate))
            {
                if (member is IMethodSymbol { Parameters: var parameters } && parameters.Length == method.Parameters.Length
                    && parameters[parameter.Ordinal] is { Name: "path", Type.SpecialType: SpecialType.System_String })
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private static void Report(OperationAnalysisContext context, IOperation text, string? fileMethod)
    {
        var properties = fileMethod is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FileMethod, fileMethod);
        context.ReportDiagnostic(Diagnostic.Create(
            CallDiagnostics.PathAsContent,
            text.Syntax.GetLocation(),
            properties,
            OssNameProblem.Shown(text.Syntax.ToString()),
            fileMethod ?? "OssContent.FromFile"));
    }
}
