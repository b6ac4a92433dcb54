using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Bodies;

/// <summary>Parses the name of an element, which may be a path of names separated by slashes.</summary>
internal static class ElementPath
{
    private const int MaxSegments = 8;

    /// <summary>Returns the names in the path, from the outermost to the innermost, or null after reporting an error.</summary>
    public static string[]? Parse(SpecNode node, SpecAttribute<string> name, FindingCollector findings)
    {
        var segments = name.Value.IndexOf('/') < 0 ? [name.Value] : name.Value.Split('/');
        if (Problem(segments) is not { } problem)
        {
            return segments;
        }

        findings.Report(BodyDiagnostics.BadElementPath, node, name, WordList.Quote(name.Value), problem);
        return null;
    }

    private static string? Problem(string[] segments)
    {
        if (segments.Length > MaxSegments)
        {
            return $"it nests more than {MaxSegments} deep";
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i] is "." or "*")
            {
                if (i < segments.Length - 1)
                {
                    return $"'{segments[i]}' can only be the last name";
                }

                if (segments[i] == "." && i > 0)
                {
                    return $"the own text of an element that is named is written '{string.Join("/", segments.Take(i))}'";
                }
            }
            else if (!XmlName.IsLocal(segments[i]))
            {
                return $"'{WordList.Quote(segments[i])}' is no local name of XML";
            }
        }

        return null;
    }
}
