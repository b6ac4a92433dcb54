using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// An analyzer that reports listings of which only the first page is read. A listing is an operation with a paginator: a method with the
/// same name and the suffix Pages.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ListingAnalyzer : CallAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CallDiagnostics.OnlyFirstPage];

    private protected override void Register(CompilationStartAnalysisContext start, LibraryTypes library) =>
        start.RegisterOperationAction(context => Judge(context, library), OperationKind.Await);

    private static void Judge(OperationAnalysisContext context, LibraryTypes library)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (awaited.Type is not null && AwaitedCall.Of(awaited) is { } call && library.IsCall(call.TargetMethod)
            && Listing.NameOf(call) is { } listing && !Listing.IsOnePageAsked(call, library) && ReadsItemsAlone(awaited))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallDiagnostics.OnlyFirstPage, call.Syntax.GetLocation(), call.TargetMethod.Name, listing));
        }
    }

    private static bool ReadsItemsAlone(IAwaitOperation awaited)
    {
        var page = LocalUse.WithConversions(awaited);
        return page.Parent switch
        {
            IPropertyReferenceOperation items => ReadsItems(items),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => ReadsItemsAlone(local, awaited),
            _ => false,
        };
    }

    private static bool ReadsItemsAlone(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        var readsItems = false;
        foreach (var reference in LocalUse.References(local, anywhereInTheMethod))
        {
            if (reference.Parent is not IPropertyReferenceOperation member || Listing.IsContinuation(member.Property.Name))
            {
                return false;
            }

            readsItems |= ReadsItems(member);
        }

        return readsItems;
    }

    private static bool ReadsItems(IPropertyReferenceOperation member) =>
        Listing.IsItems(member.Property) && !ExistenceCheck.IsAllOf(member);
}
