using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports streams and results with an open body that are never disposed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StreamResultAnalyzer : CallAnalyzer
{
    /// <summary>The name of the diagnostic property that is set if the reported statement can become a using declaration.</summary>
    internal const string MayBeUsing = nameof(MayBeUsing);

    private static readonly ImmutableDictionary<string, string?> s_mayBeUsing = ImmutableDictionary<string, string?>.Empty.Add(
        MayBeUsing, "");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.StreamNotDisposed];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), AwaitedCall.Holders);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        if (AwaitedCall.In(context.Operation) is not { Type: { } result } awaited || AwaitedCall.Of(awaited) is not { } call
            || !library.OpensBody(call.TargetMethod, result))
        {
            return;
        }

        var value = LocalUse.WithConversions(awaited);
        switch (value.Parent)
        {
            case IExpressionStatementOperation statement when !IsWholeLambda(statement):
            case ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation }:
                Report(context, value.Syntax.GetLocation(), s_mayBeUsing, result, call);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation }
                when IsOwn(target.Local) && StreamResultUse.NeverCaredFor(target.Local, awaited):
                Report(context, target.Syntax.GetLocation(), properties: null, result, call);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
                when !IsUsing(declarator) && IsOwn(declarator.Symbol) && StreamResultUse.NeverCaredFor(declarator.Symbol, awaited)
                    && !IsReportedAsIncomplete(declarator.Symbol, awaited, library):
                var properties = LocalUse.IsReassigned(declarator.Symbol, awaited) ? null : s_mayBeUsing;
                Report(context, declarator.Symbol.Locations[0], properties, result, call);
                break;
            case IInvocationOperation or IPropertyReferenceOperation when StreamResultUse.OnlyLooksAt(awaited):
                Report(context, awaited.Syntax.GetLocation(), properties: null, result, call);
                break;
        }
    }

    /// <summary>
    /// Determines whether a statement is the whole body of a lambda. Such a lambda is probably passed to a method that expects the lambda
    /// to throw, such as Assert.ThrowsAsync.
    /// </summary>
    private static bool IsWholeLambda(IExpressionStatementOperation statement) =>
        statement.Parent is IBlockOperation { Parent: IAnonymousFunctionOperation } body
            && body.Operations.Count(static each => !each.IsImplicit || each is IExpressionStatementOperation) == 1;

    /// <summary>Determines whether <see cref="WriteStreamAnalyzer"/> reports a variable, which is more serious.</summary>
    private static bool IsReportedAsIncomplete(ILocalSymbol local, IAwaitOperation awaited, LibraryTypes library) =>
        library.IsWriteStream(awaited.Type) && new WriteStreamUse(library).NeverCompletes(local, awaited);

    private static bool IsOwn(ILocalSymbol local) => !local.IsRef;

    private static bool IsUsing(IVariableDeclaratorOperation declarator) =>
        declarator.Parent is IVariableDeclarationOperation
        {
            Parent: IVariableDeclarationGroupOperation { Parent: IUsingDeclarationOperation or IUsingOperation },
        };

    private static void Report(
        OperationAnalysisContext context,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        ITypeSymbol result,
        IInvocationOperation call) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                CallDiagnostics.StreamNotDisposed, location, properties, result.Name, call.TargetMethod.Name, Held(result)));

    private static string Held(ITypeSymbol result) => result.Name switch
    {
        "OssWriteStream" => "buffers and stored parts until it is completed or disposed, and nothing here disposes it if a write fails",
        "OssAppendStream" => "buffered bytes that are appended when it is disposed, and nothing here does that",
        _ => "a connection until it is disposed, and nothing here does that",
    };
}
