using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OssGen.Generator.Analyzers;

/// <summary>Examines the options of a client that is created in the method that uses the client.</summary>
internal static class VisibleOptions
{
    /// <summary>The hosts of 2013, for which a client without a region signs with V1. All others need V4, or V1 by name.</summary>
    private static readonly string[] s_oldHosts = ["oss.aliyuncs.com", "oss-internal.aliyuncs.com"];

    /// <summary>
    /// Determines whether the method that uses a client creates the client with options that may select signature V1 instead of V4, by the
    /// rule of the client's constructor. Any other client is assumed to have the default options.
    /// </summary>
    public static bool MayChooseV1(IOperation? client)
    {
        if (client is not ILocalReferenceOperation { Local: var local }
            || LocalUse.InitialValue(local, client) is not IObjectCreationOperation { Arguments: [{ Value: var options }, ..] })
        {
            return false;
        }

        var values = ClientOptions.All(LocalUse.WithoutConversions(options));
        return values.TryGetValue("SignatureVersion", out var version) && !IsAutomatic(version)
            ? !IsVersion(version, "V4")
            : !(values.TryGetValue("Region", out var region) && ClientOptions.IsGiven(region))
                && values.TryGetValue("Endpoint", out var endpoint)
                && ClientOptions.HostOf(endpoint) is { } host
                && s_oldHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsAutomatic(IOperation version) => IsVersion(version, "Automatic");

    private static bool IsVersion(IOperation value, string name) =>
        value is IFieldReferenceOperation { Field.Name: var field } && field == name;
}
