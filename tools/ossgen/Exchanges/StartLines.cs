using System.Text.RegularExpressions;

namespace OssGen.Tool.Exchanges;

/// <summary>Recognizes the lines with which messages begin.</summary>
internal static partial class StartLines
{
    /// <summary>The methods of OSS. API pages write some of them in lowercase letters.</summary>
    internal static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS"];

    internal static bool IsResponse(string line) => Response().IsMatch(line);

    /// <summary>Determines whether a line is a request line or status line with a version, which no body contains.</summary>
    internal static bool IsCertain(string line) => IsResponse(line) || VersionedRequest().IsMatch(line);

    /// <summary>Determines whether a line can be a request line, with or without a version.</summary>
    internal static bool IsRequest(string line) => Request().IsMatch(line);

    [GeneratedRegex(@"^HTTP/\S*(\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Response();

    [GeneratedRegex(@"^([A-Z]+|(?i:get|put|post|delete|head|options))\s+\S.*\sHTTP/\S+$", RegexOptions.ExplicitCapture)]
    private static partial Regex VersionedRequest();

    [GeneratedRegex(@"^[A-Za-z]+\s+(/|https?://)", RegexOptions.ExplicitCapture)]
    private static partial Regex Request();
}
