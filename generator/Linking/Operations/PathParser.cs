using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>Parses the path of an operation, such as <c>/{Bucket}/{Key}?name&amp;other=value</c>.</summary>
internal sealed class PathParser(FindingCollector findings)
{
    private static readonly char[] s_braces = ['{', '}'];

    private readonly FixedPathParser _fixedPaths = new(findings);

    /// <summary>Returns the parsed path of an operation, or null after reporting an error.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isOfService">Whether the operation belongs to a service, whose paths can begin with fixed text.</param>
    public PathPattern? Parse(OperationSpec operation, bool isOfService)
    {
        var path = operation.Pattern.Value;
        var mark = path.IndexOf('?', LabelEnd(path));
        var text = mark < 0 ? path : path.Substring(0, mark);
        var labels = isOfService && FixedPathParser.Takes(text) ? _fixedPaths.Parse(operation, text) : Labels(operation, path, text);
        var query = mark < 0 ? EquatableArray<FixedPair>.Empty : Pairs(operation, path, path.Substring(mark + 1));
        return labels is null || query is null ? null : labels with { Query = query.Value };
    }

    // The question mark of {Bucket?} does not begin the query.
    private static int LabelEnd(string path)
    {
        var end = path.LastIndexOf('}');
        var mark = path.IndexOf('?');
        return mark >= 0 && mark == path.IndexOf("?}", StringComparison.Ordinal) ? Math.Max(end, 0) : 0;
    }

    private PathPattern? Labels(OperationSpec operation, string path, string text)
    {
        var none = EquatableArray<FixedPair>.Empty;
        if (text == "/")
        {
            return new PathPattern(OperationScope.Service, BucketOptional: false, EquatableArray<string>.Empty, none);
        }

        if (!text.StartsWith("/", StringComparison.Ordinal))
        {
            findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, path, "it does not begin with '/'");
            return null;
        }

        if (Names(operation, path, text) is not { } labels)
        {
            return null;
        }

        if (LabelPlaces.Misplaced(labels, operation) is { } misplaced)
        {
            findings.Report(HttpDiagnostics.MisplacedLabel, operation, operation.Pattern, misplaced.Label, misplaced.Problem);
            return null;
        }

        var scope = labels.Count == 1 ? OperationScope.Bucket : OperationScope.Object;
        var isOptional = labels[0] == LabelPlaces.OptionalBucket;
        return new PathPattern(scope, isOptional, new EquatableArray<string>([.. labels.Skip(1)]), none);
    }

    /// <summary>Returns the names of the labels in order, or null after reporting one that isn't a label or isn't known.</summary>
    private List<string>? Names(OperationSpec operation, string path, string text)
    {
        var labels = new List<string>();
        string[] known = ["Bucket", "Key", .. operation.Labels.Select(static label => label.Name.Value)];
        foreach (var segment in text.Substring(1).Split('/'))
        {
            if (segment.Length < 3 || segment[0] != '{' || segment[segment.Length - 1] != '}')
            {
                var problem = FixedPathParser.Takes(text)
                    ? $"it begins with the text '{WordList.Quote(segment)}', and the operation belongs to no service"
                    : $"'{WordList.Quote(segment)}' is no label in braces";
                findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, path, problem);
                return null;
            }

            var label = segment.Substring(1, segment.Length - 2);
            if (label != LabelPlaces.OptionalBucket && Array.IndexOf(known, label) < 0)
            {
                var suggestion = NearestName.Suggest(label, known);
                findings.Report(
                    HttpDiagnostics.UnknownLabel,
                    operation,
                    operation.Pattern,
                    suggestion.ReplacementIn(nearest => path.Replace($"{{{label}}}", $"{{{nearest}}}")),
                    WordList.Quote(label),
                    suggestion.Sentence);
                return null;
            }

            labels.Add(label);
        }

        return labels;
    }

    private EquatableArray<FixedPair>? Pairs(OperationSpec operation, string path, string query)
    {
        var pairs = new List<FixedPair>();
        foreach (var pair in query.Split('&'))
        {
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair.Substring(0, equals);
            if (name.Length == 0
                || name.Any(static character => char.IsWhiteSpace(character) || character is '{' or '}' or '?' or '/' or '#'))
            {
                var problem = $"'{WordList.Quote(pair)}' is no query name or name=value pair";
                findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, path, problem);
                return null;
            }

            if (equals >= 0 && pair.IndexOfAny(s_braces, equals) >= 0)
            {
                findings.Report(
                    HttpDiagnostics.BadPath,
                    operation,
                    operation.Pattern,
                    path,
                    $"'{WordList.Quote(pair)}' has a placeholder, and a member of the query is a <query> child");
                return null;
            }

            var value = equals < 0 || equals == pair.Length - 1 ? null : pair.Substring(equals + 1);
            pairs.Add(new FixedPair(name, value));
        }

        return new EquatableArray<FixedPair>([.. pairs]);
    }
}
