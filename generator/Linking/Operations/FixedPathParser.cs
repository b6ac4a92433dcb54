using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Parses a path whose first segment is fixed text, such as <c>/things/{ThingId}/parts</c>. Each label is one segment.</summary>
internal sealed class FixedPathParser(FindingCollector findings)
{
    /// <summary>Determines whether the first segment of a path is fixed text.</summary>
    public static bool Takes(string path) =>
        path.Length > 1 && path[0] == '/' && AttributeChecks.IsUnreserved(path.Substring(1).Split('/')[0]);

    /// <summary>Returns the parsed path, or null after reporting an error.</summary>
    public PathPattern? Parse(OperationSpec operation, string path)
    {
        var segments = new List<PathSegment>();
        foreach (var text in path.Substring(1).Split('/'))
        {
            if (AttributeChecks.IsUnreserved(text))
            {
                segments.Add(new PathSegment(text, IsLabel: false));
                continue;
            }

            if (Label(text) is not { } label)
            {
                var problem = $"'{WordList.Quote(text)}' is neither a label nor text of letters, digits and -._~";
                findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, WordList.Quote(path), problem);
                return null;
            }

            if (label is "Bucket" or "Key" || segments.Any(segment => segment.IsLabel && segment.Text == label))
            {
                const string Problem = "behind fixed text, labels have other names than Bucket and Key, and each occurs once";
                findings.Report(HttpDiagnostics.MisplacedLabel, operation, operation.Pattern, label, Problem);
                return null;
            }

            segments.Add(new PathSegment(label, IsLabel: true));
        }

        return new PathPattern(OperationScope.Service, BucketOptional: false, EquatableArray<string>.Empty, EquatableArray<FixedPair>.Empty)
        {
            Segments = new EquatableArray<PathSegment>([.. segments]),
        };
    }

    private static string? Label(string segment)
    {
        var isInBraces = segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';
        var name = isInBraces ? segment.Substring(1, segment.Length - 2) : "";
        return AttributeChecks.IsIdentifier(name) ? name : null;
    }
}
