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

    private PathPattern? Labels(OperationSpec operation, string path, string labels)
    {
        switch (labels)
        {
            case "/":
                return new PathPattern(OperationScope.Service, BucketOptional: false, EquatableArray<FixedPair>.Empty);
            case "/{Bucket}":
                return new PathPattern(OperationScope.Bucket, BucketOptional: false, EquatableArray<FixedPair>.Empty);
            case "/{Bucket?}":
                return new PathPattern(OperationScope.Bucket, BucketOptional: true, EquatableArray<FixedPair>.Empty);
            case "/{Bucket}/{Key}":
                return new PathPattern(OperationScope.Object, BucketOptional: false, EquatableArray<FixedPair>.Empty);
            default:
                Explain(operation, path, labels);
                return null;
        }
    }

    private void Explain(OperationSpec operation, string path, string labels)
    {
        if (!labels.StartsWith("/", StringComparison.Ordinal))
        {
            findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, path, "it does not begin with '/'");
            return;
        }

        foreach (var segment in labels.Substring(1).Split('/'))
        {
            if (segment.Length < 3 || segment[0] != '{' || segment[segment.Length - 1] != '}')
            {
                var problem = FixedPathParser.Takes(labels)
                    ? $"it begins with the text '{WordList.Quote(segment)}', and the operation belongs to no service"
                    : $"'{WordList.Quote(segment)}' is no label in braces";
                findings.Report(HttpDiagnostics.BadPath, operation, operation.Pattern, path, problem);
                return;
            }

            var label = segment.Substring(1, segment.Length - 2);
            if (label is not ("Bucket" or "Bucket?" or "Key"))
            {
                var suggestion = NearestName.Suggest(label, ["Bucket", "Key"]);
                findings.Report(HttpDiagnostics.UnknownLabel, operation, operation.Pattern, WordList.Quote(label), suggestion);
                return;
            }
        }

        findings.Report(
            HttpDiagnostics.MisplacedLabel,
            operation,
            operation.Pattern,
            labels.Contains("?") ? "Bucket?" : "Key",
            "a key comes directly after a bucket that is not optional, and each label occurs once");
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
