using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports streams that write an object but are never completed, so that no object is stored.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WriteStreamAnalyzer : CallAnalyzer
{
    /// <summary>The name of the diagnostic property that is set if a call at the end of the block completes the stream.</summary>
    internal const string MayComplete = nameof(MayComplete);

    private static readonly ImmutableDictionary<string, string?> s_mayComplete =
        ImmutableDictionary<string, string?>.Empty.Add(MayComplete, "");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.StreamNotCompleted];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), AwaitedCall.Holders);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        if (AwaitedCall.In(context.Operation) is not { } awaited || !library.IsWriteStream(awaited.Type)
            || AwaitedCall.Of(awaited) is not { } call || !library.IsCall(call.TargetMethod))
        {
            return;
        }

        var use = new WriteStreamUse(library);
        switch (awaited.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { IsRef: false } local } }
                when use.NeverCompletes(local, awaited):
                var properties = WriteStreamUse.IsWrapped(local, awaited) ? null : s_mayComplete;
                Report(context, local.Locations[0], properties, call);
                break;
            case IConversionOperation { Parent: IArgumentOperation } conversion when library.IsStream(conversion.Type):
                Report(context, awaited.Syntax.GetLocation(), properties: null, call);
                break;
        }
    }

    private static void Report(
        OperationAnalysisContext context, Location location, ImmutableDictionary<string, string?>? properties, IInvocationOperation call) =>
        context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.StreamNotCompleted, location, properties, call.TargetMethod.Name));
}
