namespace OssGen.Generator.Diagnostics;

/// <summary>How findings tell a defect.</summary>
internal static class DefectText
{
    /// <summary>The exception's type, where it was thrown, and its message as a sentence on one line.</summary>
    public static string[] Of(Exception defect) => [defect.GetType().ToString(), Site(defect), Sentence(defect.Message)];

    private static string Site(Exception defect) =>
        defect.TargetSite is { } site ? $"{site.DeclaringType?.Name}.{site.Name}" : "unknown code";

    private static string Sentence(string message)
    {
        var line = string.Join(" ", message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith(".", StringComparison.Ordinal) ? line : line + ".";
    }
}
