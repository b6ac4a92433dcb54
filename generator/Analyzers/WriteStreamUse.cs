using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>
/// Determines how code uses a stream that writes an object. Any use is assumed to complete the stream unless it clearly can't.
/// </summary>
internal sealed class WriteStreamUse(LibraryTypes library)
{
    /// <summary>Determines whether no use of a local variable can complete the stream that it holds.</summary>
    public bool NeverCompletes(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var reference in LocalUse.References(local, anywhereInTheMethod))
        {
            if (MayComplete(reference))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether another object is created over the stream. Such an object may hold bytes back until it is disposed, before which
    /// the stream must not be completed.
    /// </summary>
    public static bool IsWrapped(ILocalSymbol local, IOperation anywhereInTheMethod)
    {
        foreach (var reference in LocalUse.References(local, anywhereInTheMethod))
        {
            if (LocalUse.WithConversions(reference).Parent is IArgumentOperation { Parent: IObjectCreationOperation })
            {
                return true;
            }
        }

        return false;
    }

    private bool MayComplete(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => Completes(call.TargetMethod),
        IPropertyReferenceOperation property when property.Instance == reference => false,
        IMethodReferenceOperation method when method.Instance == reference => Completes(method.Method),
        IUsingOperation => false,
        IConversionOperation conversion => !HidesStream(conversion),
        _ => true,
    };

    /// <summary>Determines whether a stream is passed on as a type that has no method to complete it.</summary>
    private bool HidesStream(IConversionOperation conversion) =>
        (library.IsStream(conversion.Type) || conversion.Type?.Name is nameof(IDisposable) or "IAsyncDisposable")
        && conversion.Parent is IArgumentOperation or IUsingOperation or IInvocationOperation;

    private static bool Completes(IMethodSymbol method) => method.Name is "Complete" or "CompleteAsync";
}
