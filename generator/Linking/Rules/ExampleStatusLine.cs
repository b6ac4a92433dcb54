using System.Globalization;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// Checks that the response of an example begins with a status line. If the example has a <c>returns</c> element, the status must be a
/// success status of the operation.
/// </summary>
internal static class ExampleStatusLine
{
    public static void Check(OperationModel operation, ExampleSpec example, string name, FindingCollector findings)
    {
        if (example.Response is { } response && Problem(operation, example, response.Text) is { } problem)
        {
            findings.Report(ExampleDiagnostics.BadResponse, response, null, name, problem);
        }
    }

    private static string? Problem(OperationModel operation, ExampleSpec example, string text)
    {
        var line = MessageText.FirstLine(text);
        var parts = WordList.Split(line);
        if (parts.Length < 2 || parts[0] != "HTTP/1.1"
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return $"it begins with '{WordList.Quote(line)}', where a line such as 'HTTP/1.1 200 OK' belongs";
        }

        return example.Returns is not null && !operation.SuccessStatuses.Contains(status)
            ? $"it has a result, but its status {status} is not among the operation's ({string.Join(" ", operation.SuccessStatuses)})"
            : null;
    }
}
