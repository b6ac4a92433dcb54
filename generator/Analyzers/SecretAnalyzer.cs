using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports constant secrets, unless they are those of a server on the same machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : CallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.LiteralSecret];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library)
    {
        start.RegisterOperationAction(context => JudgeArgument(context, library), OperationKind.Argument);
        start.RegisterOperationAction(context => JudgeConversion(context, library), OperationKind.Conversion);
    }

    private static void JudgeArgument(OperationAnalysisContext context, LibraryTypes library)
    {
        if (context.Operation is IArgumentOperation
            {
                ArgumentKind: ArgumentKind.Explicit,
                Value: { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } value,
                Parameter: { Name: "accessKeySecret" or "securityToken" or "password" or "secret", ContainingSymbol: IMethodSymbol method },
            } argument
            && library.IsCall(method) && !(argument.Parent is IObjectCreationOperation credentials && LocalServer.MayReceive(credentials)))
        {
            Report(context, value, argument.Parameter.Name);
        }
    }

    private static void JudgeConversion(OperationAnalysisContext context, LibraryTypes library)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is { OperatorMethod: { } method, Operand: var value }
            && value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } }
            && library.IsSecret(method.ContainingType))
        {
            Report(context, value, conversion.Parent is ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: var member },
            }
                ? member
                : "secret");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation value, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.LiteralSecret, value.Syntax.GetLocation(), name));
}
