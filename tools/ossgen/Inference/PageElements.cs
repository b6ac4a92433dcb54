namespace OssGen.Tool.Inference;

/// <summary>Recognizes the elements of a page by their names.</summary>
internal static class PageElements
{
    private const string Next = "next";

    /// <summary>Determines whether an element says that more pages follow: IsTruncated, HasMore.</summary>
    internal static bool SaysMoreFollows(string element) =>
        element.EndsWith("Truncated", StringComparison.OrdinalIgnoreCase) || element.Equals("HasMore", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name of the parameter that an element such as NextMarker continues, or "" for any other element.</summary>
    internal static string Continued(string element) =>
        Letters(element) is var name && name.StartsWith(Next, StringComparison.Ordinal) ? name[Next.Length..] : "";

    /// <summary>Returns the letters and digits of a name in lowercase, so that names in different styles are equal.</summary>
    internal static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
