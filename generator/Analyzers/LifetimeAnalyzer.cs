using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports lifetimes of signatures that are zero, negative or less than a second.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifetimeAnalyzer : CallAnalyzer
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.LifetimeTooShort];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.Argument);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (LifetimeArgument.Evaluate(argument, library) is not { } lifetime || lifetime >= s_shortest
            || ExpectedFailure.Contains(argument))
        {
            return;
        }

        var method = (IMethodSymbol)argument.Parameter!.ContainingSymbol;
        var (name, outcome) = method.MethodKind == MethodKind.Constructor
            ? (method.ContainingType.Name, "OSS refuses every form that is posted with it.")
            : (method.Name, "The call throws ArgumentOutOfRangeException.");
        context.ReportDiagnostic(Diagnostic.Create(
            CallDiagnostics.LifetimeTooShort,
            argument.Value.Syntax.GetLocation(),
            lifetime.ToString("c", CultureInfo.InvariantCulture),
            name,
            outcome));
    }
}
