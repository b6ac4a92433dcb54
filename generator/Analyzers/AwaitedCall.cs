using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Finds the call that an await expression awaits.</summary>
internal static class AwaitedCall
{
    /// <summary>Returns the call that is awaited, ignoring ConfigureAwait, AsTask and WaitAsync.</summary>
    public static IInvocationOperation? Of(IAwaitOperation awaited)
    {
        var call = awaited.Operation as IInvocationOperation;
        while (call is { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: IInvocationOperation inner })
        {
            call = inner;
        }

        return call;
    }
}
