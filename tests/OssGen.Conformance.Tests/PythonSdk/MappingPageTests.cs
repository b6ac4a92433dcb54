using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.PythonSdk;

/// <summary>
/// docs/python-sdk-mapping.md has every function of oss_api.py, and its C# is that of MappedCalls.cs, which compiles and runs.
/// </summary>
public sealed partial class MappingPageTests
{
    /// <summary>The public functions of oss_api.py 0.3.1.</summary>
    private static readonly string[] Functions =
    [
        "OssAPI", "set_retry_times",
        "list_all_my_buckets", "get_service", "create_bucket", "put_bucket", "put_bucket_with_location", "delete_bucket", "get_bucket_acl",
        "get_bucket_location",
        "get_bucket", "list_bucket", "list_objects",
        "put_object_from_string", "put_object_with_data", "put_object_from_file", "put_object_from_fp", "put_object_from_file_given_pos",
        "get_object", "get_object_to_file", "head_object", "delete_object", "copy_object", "delete_objects", "batch_delete_object",
        "batch_delete_objects",
        "post_object_group", "get_object_group_index", "upload_large_file",
        "init_multi_upload", "upload_part", "upload_part_from_string", "upload_part_from_file_given_pos", "get_all_parts",
        "get_all_multipart_uploads",
        "complete_upload", "cancel_upload", "multi_upload_file",
        "sign_url", "sign_url_auth_with_expire_time", "object_operation", "bucket_operation",
    ];

    private const int LongestCall = 6;

    private static readonly string Page = Repository.Text("docs/python-sdk-mapping.md");

    [Fact]
    public void Every_function_has_a_row() =>
        Assert.Equal(
            Functions.Order(StringComparer.Ordinal),
            Rows().SelectMany(row => Function().Matches(row.Python)).Select(match => match.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_call_is_one_that_runs()
    {
        var lines = Repository.Text("tests/OssGen.Conformance.Tests/PythonSdk/MappedCalls.cs").Split('\n');
        var runs = Enumerable.Range(0, lines.Length)
            .SelectMany(first => Enumerable.Range(1, LongestCall).Select(count => OnOneLine(string.Concat(lines.Skip(first).Take(count)))))
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(Rows(), row => Assert.All(row.Calls, call => Assert.Contains(OnOneLine(call), runs)));
        Assert.All(Rows(), row => Assert.NotEmpty(row.Calls));
    }

    // A call over several lines has other spaces, and a comma at the end of an initializer.
    private static string OnOneLine(string code) =>
        code.Replace(" ", "", StringComparison.Ordinal)
            .Replace(",}", "}", StringComparison.Ordinal)
            .Replace(",]", "]", StringComparison.Ordinal);

    private static IEnumerable<(string Python, IReadOnlyList<string> Calls)> Rows() => Row().Matches(Page)
        .Select(row => (
            row.Groups["python"].Value,
            (IReadOnlyList<string>)[.. Code().Matches(row.Groups["calls"].Value).Select(code => code.Groups["text"].Value)]));

    [GeneratedRegex(@"^\| (?<python>`[A-Za-z_]+`(, `[A-Za-z_]+`)*) \| (?<calls>[^|]+) \|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"[A-Za-z_]{2,}")]
    private static partial Regex Function();

    [GeneratedRegex(@"`(?<text>[^`]+)`")]
    private static partial Regex Code();
}
