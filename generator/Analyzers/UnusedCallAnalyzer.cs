using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer that reports calls to the library whose result is discarded: tasks that aren't awaited, and listings that aren't enumerated.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedCallAnalyzer : CallAnalyzer
{
    /// <summary>The name of the diagnostic property that is set if an await expression fixes the reported call.</summary>
    internal const string Awaitable = nameof(Awaitable);

    private static readonly ImmutableDictionary<string, string?> s_awaitable = ImmutableDictionary<string, string?>.Empty.Add(
        Awaitable, "");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.CallNotAwaited];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.ExpressionStatement);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        // The body of a lambda without a result is an expression statement, too, but its author may intend to return the value.
        if (context.Operation is not IExpressionStatementOperation
            {
                Syntax: ExpressionStatementSyntax,
                Operation: IInvocationOperation { TargetMethod: var method } call,
            })
        {
            return;
        }

        var (properties, remedy) = method.ReturnType.Name switch
        {
            "ValueTask" or "Task" => (s_awaitable, "nothing tells whether it succeeded. Await it."),
            "IAsyncEnumerable" => (null, "nothing is sent before the listing is enumerated. Use 'await foreach'."),
            _ => (null, null),
        };
        if (remedy is not null && library.IsCall(method))
        {
            var location = call.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.CallNotAwaited, location, properties, method.Name, remedy));
        }
    }
}
