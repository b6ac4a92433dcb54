namespace OssGen.Generator.Diagnostics;

/// <summary>
/// Writes the end of the message of <see cref="NameDiagnostics.DuplicateWireName"/>, which names the earlier declaration. The end names
/// the later declaration if its spelling is another.
/// </summary>
internal static class EarlierName
{
    /// <param name="earlier">The name that was declared first.</param>
    /// <param name="later">The name that is reported.</param>
    public static string Then(string earlier, string later)
    {
        var spelling = later == earlier ? ""
            : later.Equals(earlier, StringComparison.OrdinalIgnoreCase) ? $", from which '{later}' differs only by case"
            : $", which covers '{later}'";
        return $"{spelling}. Remove one of the two.";
    }

    /// <summary>Writes the end for an element around others, of which there can be only one.</summary>
    /// <param name="wrapper">The reported spelling of the element around others.</param>
    /// <param name="path">The path that is reported.</param>
    public static string ThenWrapper(string wrapper, string path) =>
        $", from which '{wrapper}' in '{path}' differs only by case. Write both alike.";
}
