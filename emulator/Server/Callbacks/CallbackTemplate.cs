using System.Text.Json;
using System.Text.RegularExpressions;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Callbacks;

/// <summary>Replaces the <c>${variables}</c> in the body of a callback with their values.</summary>
internal static partial class CallbackTemplate
{
    /// <summary>Throws OSS's error when a template contains an unterminated variable.</summary>
    public static void Check(string template)
    {
        if (Variable().Replace(template, "").Contains("${", StringComparison.Ordinal))
        {
            throw OssErrors.InvalidArgument("The callback body has a variable that is not of the form ${var}.", "callbackBody", template);
        }
    }

    /// <summary>Returns the body with its variables replaced. A variable without a value is replaced with the empty string.</summary>
    /// <param name="template">The callback body.</param>
    /// <param name="values">The values by variable name, each a string or a number.</param>
    /// <param name="isJson">Whether values are written as JSON; otherwise they are percent-encoded.</param>
    public static string Fill(
        string template, IReadOnlyDictionary<string, object> values, bool isJson) => Variable().Replace(template, match =>
    {
        var value = values.GetValueOrDefault(match.Groups[1].Value, "");
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
        return !isJson ? Uri.EscapeDataString(text) : value is string ? $"\"{JsonEncodedText.Encode(text)}\"" : text;
    });

    [GeneratedRegex(@"\$\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
