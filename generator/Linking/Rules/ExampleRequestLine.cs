using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>Checks that the request line of an example, in path style, matches the operation's method, path and fixed query.</summary>
internal static class ExampleRequestLine
{
    public static void Check(OperationModel operation, ExampleSpec example, string name, FindingCollector findings)
    {
        if (example.Request is { } request && Problem(operation, example, request.Text) is { } problem)
        {
            findings.Report(ExampleDiagnostics.BadRequestLine, request, null, name, problem);
        }
    }

    private static string? Problem(OperationModel operation, ExampleSpec example, string text)
    {
        var line = MessageText.FirstLine(text);
        var parts = WordList.Split(line);
        if (parts.Length != 3 || parts[2] != "HTTP/1.1" || !parts[1].StartsWith("/", StringComparison.Ordinal))
        {
            return $"it begins with '{WordList.Quote(line)}', where a line such as '{operation.HttpMethod} /bucket/key HTTP/1.1' belongs";
        }

        if (parts[0] != operation.HttpMethod)
        {
            return $"its method is {parts[0]}, and the operation's is {operation.HttpMethod}";
        }

        var mark = parts[1].IndexOf('?');
        var path = mark < 0 ? parts[1] : parts[1].Substring(0, mark);
        return PathProblem(operation, example, path) ?? QueryProblem(operation, mark < 0 ? "" : parts[1].Substring(mark + 1));
    }

    private static string? PathProblem(OperationModel operation, ExampleSpec example, string path)
    {
        if (operation.Path.Count > 0)
        {
            return FixedPathProblem(operation, example.Call, path);
        }

        var slash = path.IndexOf('/', 1);
        var bucket = slash < 0 ? path.Substring(1) : path.Substring(1, slash - 1);
        var key = slash < 0 ? "" : path.Substring(slash + 1);
        var call = example.Call;
        var isService = operation.Scope == OperationScope.Service || (operation.BucketOptional && call?.Find("Bucket") is null);
        if (isService)
        {
            return bucket.Length == 0 ? null : $"its path '{WordList.Quote(path)}' names a bucket, and the operation has none";
        }

        if (operation.Scope == OperationScope.Object != key.Length > 0)
        {
            return key.Length > 0
                ? $"its path '{WordList.Quote(path)}' names an object, and the operation has none"
                : $"its path '{WordList.Quote(path)}' names no object";
        }

        return Differs(call, ["Bucket"], bucket) ?? Differs(call, [.. operation.KeyLabels.Select(static label => label.Name)], key);
    }

    private static string? FixedPathProblem(OperationModel operation, CallSpec? call, string path)
    {
        var sent = path.Substring(1).Split('/');
        for (var i = 0; i < operation.Path.Count; i++)
        {
            var segment = operation.Path[i];
            if (sent.Length != operation.Path.Count || (!segment.IsLabel && segment.Text != sent[i]))
            {
                var expected = string.Concat(operation.Path.Select(static part => part.IsLabel ? $"/{{{part.Text}}}" : "/" + part.Text));
                return $"its path '{WordList.Quote(path)}' is not of the form '{expected}'";
            }

            if (segment.IsLabel && Differs(call, [segment.Text], sent[i]) is { } differs)
            {
                return differs;
            }
        }

        return null;
    }

    private static string? Differs(CallSpec? call, IReadOnlyList<string> labels, string escaped)
    {
        var given = labels.Select(label => call?.Find(label)?.Text).ToList();
        var text = string.Join("/", given);
        return given.Contains(null) || Uri.UnescapeDataString(escaped) == text
            ? null
            : $"its path has '{WordList.Quote(escaped)}' where the call's {string.Join("/", labels)} is '{WordList.Quote(text)}'";
    }

    private static string? QueryProblem(OperationModel operation, string query)
    {
        if (operation.FixedQuery.Count == 0)
        {
            return null;
        }

        var sent = query.Split('&');
        foreach (var pair in operation.FixedQuery)
        {
            var expected = pair.Value is null ? pair.Name : $"{pair.Name}={pair.Value}";
            if (!Contains(sent, expected) && !Contains(sent, Escaped(pair)))
            {
                return $"its query lacks '{expected}'";
            }
        }

        return null;
    }

    private static bool Contains(string[] sent, string expected) =>
        Array.Exists(sent, pair => pair == expected || (pair.EndsWith("=", StringComparison.Ordinal) && pair.TrimEnd('=') == expected));

    private static string Escaped(FixedPair pair) => pair.Value is null
        ? Uri.EscapeDataString(pair.Name)
        : $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}";
}
