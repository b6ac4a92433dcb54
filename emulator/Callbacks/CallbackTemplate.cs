using System.Text.Json;
using System.Text.RegularExpressions;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Callbacks;

/// <summary>Fills the <c>${variables}</c> of a callback's body.</summary>
internal static partial class CallbackTemplate
{
    /// <summary>Refuses a body with a variable that doesn't end.</summary>
    public static void Check(string template)
    {
        if (Variable().Replace(template, "").Contains("${", StringComparison.Ordinal))
        {
            throw OssErrors.InvalidArgument("The callback body has a variable that is not of the form ${var}.", "callbackBody", template);
        }
    }

    /// <summary>The body with its values; a variable without one is empty.</summary>
    /// <param name="template">The body.</param>
    /// <param name="values">Values by name: text, or a number.</param>
    /// <param name="isJson">Whether values are written as JSON or percent-encoded.</param>
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
