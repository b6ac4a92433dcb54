namespace OssGen.Generator.Diagnostics;

/// <summary>Formats exceptions for the diagnostics about defects.</summary>
internal static class DefectText
{
    /// <summary>
    /// Returns the type of an exception, the method that threw it, and its message formatted as a sentence on a single line.
    /// </summary>
    public static string[] Of(Exception defect) => [defect.GetType().ToString(), Site(defect), Sentence(defect.Message)];

    private static string Site(Exception defect) =>
        defect.TargetSite is { } site ? $"{site.DeclaringType?.Name}.{site.Name}" : "unknown code";

    private static string Sentence(string message)
    {
        var line = string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith(".", StringComparison.Ordinal) ? line : line + ".";
    }
}
