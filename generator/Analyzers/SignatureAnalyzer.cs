using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>An analyzer that reports options that choose signature V1 although they have a region, with which V4 is possible.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignatureAnalyzer : CallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.SignatureV1Chosen];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.SimpleAssignment);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is
            {
                Target: IPropertyReferenceOperation { Property: { Name: "SignatureVersion" } property },
                Value: IFieldReferenceOperation { Field.Name: "V1" } chosen,
            }
            && library.IsOfLibrary(property.ContainingType)
            && ClientOptions.SetWith(assignment, "Region") is { } region
            && ClientOptions.IsGiven(region)
            && ClientOptions.SetWith(assignment, "SignatureVersion")?.Syntax == chosen.Syntax
            && !IsOtherHost(ClientOptions.SetWith(assignment, "Endpoint")))
        {
            context.ReportDiagnostic(Diagnostic.Create(CallDiagnostics.SignatureV1Chosen, chosen.Syntax.GetLocation()));
        }
    }

    /// <summary>Determines whether an endpoint is certain to be a server of someone else, which may only know V1.</summary>
    private static bool IsOtherHost(IOperation? endpoint) =>
        endpoint is not null && ClientOptions.HostOf(endpoint) is { } host
        && !host.EndsWith(".aliyuncs.com", StringComparison.OrdinalIgnoreCase);
}
