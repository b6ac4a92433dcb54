using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer that reports constant bucket names, object keys and part numbers that are certain to fail. It checks values that are
/// assigned to a request or passed to a method of the client.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : CallAnalyzer
{
    private const int LastPartNumber = 10_000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [CallDiagnostics.BucketRefused, CallDiagnostics.KeyRefused, CallDiagnostics.PartNumberOutOfRange];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library)
    {
        start.RegisterOperationAction(context => JudgeAssignment(context, library), OperationKind.SimpleAssignment);
        start.RegisterOperationAction(context => JudgeArgument(context, library), OperationKind.Argument);
    }

    private static void JudgeAssignment(OperationAnalysisContext context, LibraryTypes library)
    {
        // Labels and part numbers are required members; an optional member of the same name may have a different meaning.
        if (context.Operation is ISimpleAssignmentOperation assignment
            && assignment.Target is IPropertyReferenceOperation { Property: { IsRequired: true } property }
            && RuleOf(property.Name) is { } rule
            && (library.IsRequest(property.ContainingType)
                || (rule == CallDiagnostics.PartNumberOutOfRange && library.IsOfLibrary(property.ContainingType))))
        {
            Judge(context, rule, assignment.Value);
        }
    }

    private static void JudgeArgument(OperationAnalysisContext context, LibraryTypes library)
    {
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit } argument
            && argument.Parameter is { ContainingSymbol: IMethodSymbol method } parameter
            && RuleOf(parameter.Name) is { } rule
            && library.IsClientMethod(method))
        {
            Judge(context, rule, argument.Value);
        }
    }

    private static DiagnosticDescriptor? RuleOf(string name) => name switch
    {
        "Bucket" or "bucket" => CallDiagnostics.BucketRefused,
        "Key" or "key" => CallDiagnostics.KeyRefused,
        "PartNumber" or "partNumber" => CallDiagnostics.PartNumberOutOfRange,
        _ => null,
    };

    private static void Judge(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation value)
    {
        switch (value.ConstantValue)
        {
            case { HasValue: true, Value: string bucket }
                when rule == CallDiagnostics.BucketRefused && OssNameProblem.OfBucket(bucket) is { } problem:
                Report(context, rule, value, OssNameProblem.Shown(bucket), problem);
                break;
            case { HasValue: true, Value: string key } when rule == CallDiagnostics.KeyRefused && OssNameProblem.OfKey(key) is { } problem:
                Report(context, rule, value, OssNameProblem.Shown(key), problem);
                break;
            case { HasValue: true, Value: int number }
                when rule == CallDiagnostics.PartNumberOutOfRange && number is < 1 or > LastPartNumber:
                Report(context, rule, value, number);
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation value, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, value.Syntax.GetLocation(), arguments));
}
