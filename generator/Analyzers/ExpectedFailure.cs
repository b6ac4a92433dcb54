using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Determines whether code is meant to fail, as the lambda in <c>Assert.Throws(() => ...)</c> is.</summary>
internal static class ExpectedFailure
{
    public static bool Contains(IOperation operation)
    {
        for (var each = operation; each is not null; each = each.Parent)
        {
            if (each is IAnonymousFunctionOperation && Receiver(each) is { TargetMethod.Name: var method }
                && method.IndexOf("Throw", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the call to which a lambda is passed, or null if the lambda is used in another way.</summary>
    private static IInvocationOperation? Receiver(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent as IInvocationOperation;
    }
}
