using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Callbacks;

/// <summary>Replaces the <c>${variables}</c> in the body of a callback with their values.</summary>
internal static partial class CallbackTemplate
{
    /// <summary>The maximum length of a body. One with many variables of a form could be of any size.</summary>
    public const int MaximumLength = 4 << 20;

    /// <summary>Throws OSS's error when a template contains an unterminated variable.</summary>
    public static void Check(string template)
    {
        if (Variable().Replace(template, "").Contains("${", StringComparison.Ordinal))
        {
            throw OssErrors.InvalidArgument("The callback body has a variable that is not of the form ${var}.", "callbackBody", template);
        }
    }

    /// <summary>
    /// Returns the body with its variables replaced, or null if it has more than <see cref="MaximumLength"/> characters. A variable without
    /// a value is replaced with the empty string.
    /// </summary>
    /// <param name="template">The callback body.</param>
    /// <param name="values">The values by variable name, each a string or a number.</param>
    /// <param name="isJson">Whether values are written as JSON; otherwise they are percent-encoded.</param>
    public static string? Fill(string template, IReadOnlyDictionary<string, object> values, bool isJson)
    {
        var body = new StringBuilder();
        var position = 0;
        foreach (Match match in Variable().Matches(template))
        {
            body.Append(template, position, match.Index - position);
            position = match.Index + match.Length;
            var value = values.GetValueOrDefault(match.Groups[1].Value, "");
            var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            // No form of a value is shorter than its text.
            if (body.Length + text.Length > MaximumLength)
            {
                return null;
            }

            body.Append(!isJson ? Uri.EscapeDataString(text) : value is string ? $"\"{JsonEncodedText.Encode(text)}\"" : text);
        }

        body.Append(template, position, template.Length - position);
        return body.Length > MaximumLength ? null : body.ToString();
    }

    [GeneratedRegex(@"\$\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
