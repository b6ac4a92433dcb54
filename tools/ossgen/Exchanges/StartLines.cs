using System.Text.RegularExpressions;

namespace OssGen.Tool.Exchanges;

/// <summary>Recognizes the lines with which messages begin.</summary>
internal static partial class StartLines
{
    internal static bool IsResponse(string line) => Response().IsMatch(line);

    /// <summary>Determines whether a line is a request line or status line with a version, which no body contains.</summary>
    internal static bool IsCertain(string line) => IsResponse(line) || VersionedRequest().IsMatch(line);

    /// <summary>Determines whether a line can be a request line, with or without a version.</summary>
    internal static bool IsRequest(string line) => Request().IsMatch(line);

    [GeneratedRegex(@"^HTTP/\S*(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Response();

    // API pages write some of the methods in lowercase letters.
    [GeneratedRegex(@"^([A-Z]+|(?i:get|put|post|delete|head|options))\s+\S.*\sHTTP/\S+$", RegexOptions.ExplicitCapture)]
    private static partial Regex VersionedRequest();

    [GeneratedRegex(@"^[A-Za-z]+\s+(/|(?i:https?)://)", RegexOptions.ExplicitCapture)]
    private static partial Regex Request();
}
