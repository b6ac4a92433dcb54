using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Determines whether credentials are those of a server on the same machine, such as the emulator.</summary>
internal static class LocalServer
{
    /// <summary>
    /// Determines whether credentials are set, possibly by way of a local variable, on options whose endpoint is a loopback address, or one
    /// that is known only when the code runs.
    /// </summary>
    public static bool MayReceive(IOperation credentials)
    {
        var value = LocalUse.WithConversions(credentials);
        if (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
        {
            foreach (var reference in LocalUse.References(local, value))
            {
                if (IsSetForLocalServer(LocalUse.WithConversions(reference)))
                {
                    return true;
                }
            }

            return false;
        }

        return IsSetForLocalServer(value);
    }

    private static bool IsSetForLocalServer(IOperation credentials) =>
        credentials.Parent is ISimpleAssignmentOperation assignment && assignment.Value == credentials
        && ClientOptions.SetWith(assignment, "Endpoint") is { } endpoint
        && (endpoint.ConstantValue is not { HasValue: true, Value: string address } || IsLoopback(address));

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address.Contains("://") ? address : "http://" + address, UriKind.Absolute, out var url) && url.IsLoopback;
}
