using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Calls of the client that are statements: not awaited, or never enumerated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedCallAnalyzer : CallAnalyzer
{
    /// <summary>Present on a finding that an await would fix.</summary>
    internal const string Awaitable = nameof(Awaitable);

    private static readonly ImmutableDictionary<string, string?> s_awaitable = ImmutableDictionary<string, string?>.Empty.Add(
        Awaitable, "");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.CallNotAwaited];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.ExpressionStatement);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        // The body of a lambda without a result is such a statement too, but its author may have meant the value.
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
            "ValueTask" => (s_awaitable, "nothing tells whether it succeeded. Await it."),
            "IAsyncEnumerable" => (null, "nothing is sent before the listing is enumerated. Use 'await foreach'."),
            _ => (null, null),
        };
        if (remedy is not null && library.IsClientMethod(method))
        {
            var location = call.Syntax.GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.CallNotAwaited, location, properties, method.Name, remedy));
        }
    }
}
