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
    /// <summary>The name of the diagnostic property with the <see cref="ValueKind"/> of a name.</summary>
    internal const string Kind = nameof(Kind);

    /// <summary>The name of the diagnostic property that is set if all part numbers of the method are the reported one.</summary>
    internal const string OnlyPart = nameof(OnlyPart);

    private static readonly ImmutableDictionary<string, string?> s_onlyPart = ImmutableDictionary<string, string?>.Empty.Add(OnlyPart, "");

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
            Judge(context, library, kind, assignment.Value);
        }
    }

    private static void JudgeArgument(OperationAnalysisContext context, LibraryTypes library)
    {
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            && MayBeKnown(argument.Value) && ValueKinds.Of(parameter, library) is { } kind)
        {
            Judge(context, library, kind, argument.Value);
        }
    }

    /// <summary>Determines quickly whether anything may be known of a value, because of most values nothing is known.</summary>
    private static bool MayBeKnown(IOperation value) =>
        value.ConstantValue.HasValue
        || value is IInterpolatedStringOperation or IBinaryOperation or IConversionOperation or IArrayCreationOperation
            or ICollectionExpressionOperation;

    private static void Judge(OperationAnalysisContext context, LibraryTypes library, ValueKind kind, IOperation value)
    {
        if (Items(value) is { } items)
        {
            foreach (var item in items)
            {
                JudgeOne(context, library, kind, item);
            }
        }
        else
        {
            JudgeOne(context, library, kind, value);
        }
    }

    /// <summary>Returns the items of a collection that the code lists, or null if the value is something else.</summary>
    private static ImmutableArray<IOperation>? Items(IOperation value) => LocalUse.WithoutConversions(value) switch
    {
        ICollectionExpressionOperation { Elements: var items } => items,
        IArrayCreationOperation { Initializer.ElementValues: var items } => items,
        _ => null,
    };

    private static void JudgeOne(OperationAnalysisContext context, LibraryTypes library, ValueKind kind, IOperation value)
    {
        if (kind == ValueKind.PartNumber)
        {
            JudgePartNumber(context, library, value);
        }
        else if (TextPattern.Of(value) is { } text && text.CertainProblem(name => NameKinds.Problem(kind, name)) is { } problem)
        {
            var rule = kind == ValueKind.Bucket ? CallDiagnostics.BucketRefused : CallDiagnostics.KeyRefused;
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Kind, kind.ToString());
            Report(context, rule, value, properties, OssNameProblem.Shown(text.Shown), problem, NameKinds.Noun(kind));
        }
    }

    private static void JudgePartNumber(OperationAnalysisContext context, LibraryTypes library, IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: int number } && number is < OssLimits.FirstPart or > OssLimits.LastPart)
        {
            var properties = PartNumberUse.AreAll(number, value, library) ? s_onlyPart : null;
            Report(context, CallDiagnostics.PartNumberOutOfRange, value, properties, number);
        }
    }

    private static void Report(
        OperationAnalysisContext context,
        DiagnosticDescriptor rule,
        IOperation value,
        ImmutableDictionary<string, string?>? properties,
        params object[] arguments)
    {
        if (!ExpectedFailure.Contains(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, value.Syntax.GetLocation(), properties, arguments));
        }
    }
}
