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

        var values = Values(LocalUse.WithoutConversions(options));
        return values.TryGetValue("SignatureVersion", out var version) && !IsAutomatic(version)
            ? !IsVersion(version, "V4")
            : !(values.TryGetValue("Region", out var region) && IsGiven(region))
                && values.TryGetValue("Endpoint", out var endpoint)
                && endpoint.ConstantValue is { HasValue: true, Value: string text }
                && s_oldHosts.Contains(HostOf(text), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns what is assigned to the properties of options: where they are created and, if they are a variable, later.</summary>
    private static Dictionary<string, IOperation> Values(IOperation options)
    {
        var values = new Dictionary<string, IOperation>();
        var creation = options is ILocalReferenceOperation { Local: var local } ? LocalUse.InitialValue(local, options) : options;
        if (creation is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var set in initializer.Initializers)
            {
                Add(values, set);
            }
        }

        if (options is ILocalReferenceOperation variable)
        {
            foreach (var reference in LocalUse.References(variable.Local, variable))
            {
                if (reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation set } property
                    && set.Target == property)
                {
                    Add(values, set);
                }
            }
        }

        return values;
    }

    private static void Add(Dictionary<string, IOperation> values, IOperation set)
    {
        if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
        {
            values[name] = LocalUse.WithoutConversions(value);
        }
    }

    private static bool IsAutomatic(IOperation version) => IsVersion(version, "Automatic");

    private static bool IsVersion(IOperation value, string name) =>
        value is IFieldReferenceOperation { Field.Name: var field } && field == name;

    private static bool IsGiven(IOperation value) =>
        !value.ConstantValue.HasValue || (value.ConstantValue.Value is string text && !string.IsNullOrWhiteSpace(text));

    private static string? HostOf(string endpoint)
    {
        var text = endpoint.Trim();
        return Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var uri) ? uri.Host : null;
    }
}
