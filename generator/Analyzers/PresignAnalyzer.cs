using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OssGen.Validation;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports presigned URLs whose lifetime is longer than signature V4 allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PresignAnalyzer : CallAnalyzer
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(OssLimits.LongestV4Days);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.LifetimeTooLong];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.Invocation);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!TakesRequest(call.TargetMethod, library) || ExpectedFailure.Contains(call))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (LifetimeArgument.Evaluate(argument, library) is { } lifetime
                && lifetime > s_longest
                && !VisibleOptions.MayChooseV1(call.Instance))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CallDiagnostics.LifetimeTooLong, argument.Value.Syntax.GetLocation(), lifetime.ToString(
                        "c", CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The limit is one of presigned requests: post policies and RTMP URLs have none.</summary>
    private static bool TakesRequest(IMethodSymbol method, LibraryTypes library)
    {
        foreach (var parameter in method.Parameters)
        {
            if (library.IsAnyRequest(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }
}
