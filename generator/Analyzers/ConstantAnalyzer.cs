using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer that reports bucket names, object keys and part numbers that are certain to fail. It checks what is known of the values that
/// are assigned to members of the library's types or passed to its methods.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantAnalyzer : CallAnalyzer
{
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
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && MayBeKnown(assignment.Value)
            && ValueKinds.Of(property, library) is { } kind)
        {
            Judge(context, kind, assignment.Value);
        }
    }

    private static void JudgeArgument(OperationAnalysisContext context, LibraryTypes library)
    {
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            && MayBeKnown(argument.Value) && ValueKinds.Of(parameter, library) is { } kind)
        {
            Judge(context, kind, argument.Value);
        }
    }

    /// <summary>Determines quickly whether anything may be known of a value, because most assignments and arguments are neither.</summary>
    private static bool MayBeKnown(IOperation value) =>
        value.ConstantValue.HasValue
        || value is IInterpolatedStringOperation or IBinaryOperation or IConversionOperation or IArrayCreationOperation
            or ICollectionExpressionOperation;

    private static void Judge(OperationAnalysisContext context, ValueKind kind, IOperation value)
    {
        if (Items(value) is { } items)
        {
            foreach (var item in items)
            {
                JudgeOne(context, kind, item);
            }
        }
        else
        {
            JudgeOne(context, kind, value);
        }
    }

    /// <summary>Returns the items of a collection that the code lists, or null if the value is something else.</summary>
    private static ImmutableArray<IOperation>? Items(IOperation value) => LocalUse.WithoutConversions(value) switch
    {
        ICollectionExpressionOperation { Elements: var items } => items,
        IArrayCreationOperation { Initializer.ElementValues: var items } => items,
        _ => null,
    };

    private static void JudgeOne(OperationAnalysisContext context, ValueKind kind, IOperation value)
    {
        switch (kind)
        {
            case ValueKind.PartNumber:
                if (value.ConstantValue is { HasValue: true, Value: int number } && number is < PartNumbers.First or > PartNumbers.Last)
                {
                    Report(context, CallDiagnostics.PartNumberOutOfRange, value, number);
                }

                break;
            case ValueKind.Bucket:
                JudgeText(context, CallDiagnostics.BucketRefused, value, OssNameProblem.OfBucket);
                break;
            case ValueKind.Key:
                JudgeText(context, CallDiagnostics.KeyRefused, value, OssNameProblem.OfKey);
                break;
            case ValueKind.Segment:
                JudgeText(context, CallDiagnostics.KeyRefused, value, OssNameProblem.OfSegment);
                break;
            case ValueKind.Prefix:
                JudgeText(context, CallDiagnostics.KeyRefused, value, static key => key.Length == 0 ? null : OssNameProblem.OfKey(key));
                break;
        }
    }

    private static void JudgeText(
        OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation value, Func<string, string?> problemOf)
    {
        if (TextPattern.Of(value) is { } text && text.CertainProblem(problemOf) is { } problem)
        {
            Report(context, rule, value, OssNameProblem.Shown(text.Shown), problem);
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation value, params object[] arguments)
    {
        if (!ExpectedFailure.Contains(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, value.Syntax.GetLocation(), arguments));
        }
    }
}
