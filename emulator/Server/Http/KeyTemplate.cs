using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Http;

/// <summary>Replaces the variable in a template of a key, such as that of a form or of a website's redirect.</summary>
internal static class KeyTemplate
{
    /// <summary>
    /// Returns the template with its variable replaced. Throws OSS's error if the result is longer than a key can be, without creating it:
    /// a template of one form can have many variables.
    /// </summary>
    public static string Fill(string template, string variable, string value)
    {
        var count = template.AsSpan().Count(variable);
        if (count == 0)
        {
            return template;
        }

        return template.Length + (count * ((long)value.Length - variable.Length)) <= RequestReader.MaximumKeyBytes
            ? template.Replace(variable, value, StringComparison.Ordinal)
            : throw OssErrors.InvalidObjectName(template);
    }
}
