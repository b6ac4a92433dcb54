namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Paths that are passed as content.</summary>
public sealed class PathContents
{
    [Theory]
    [InlineData("Path.GetFullPath(\"a.txt\")")]
    [InlineData("Path.Combine(\"a\", \"b\")")]
    [InlineData("Path.ChangeExtension(\"a\", \"b\")")]
    [InlineData("new FileInfo(\"a.txt\").FullName")]
    [InlineData("new DirectoryInfo(\".\").FullName")]
    [InlineData("\"site/a.txt\"")]
    [InlineData("\"/var/log/app.log\"")]
    [InlineData("@\"C:\\Program Files\\a\"")]
    [InlineData("@\"\\\\server\\share\\a\"")]
    [InlineData("\"../a/b\"")]
    [InlineData("\"./a\"")]
    public Task Expressions_that_are_paths_are_found(string path) => CallAnalysis.VerifyStatementsAsync($$"""
        await client.PutObjectAsync("abc", "key", {|OSSGEN108:{{path}}|});
        await client.PutObjectAsync(new() { Bucket = "abc", Key = "key", Content = {|OSSGEN108:{{path}}|} });
        """);

    [Fact]
    public Task Locals_that_hold_a_path_are_found() => CallAnalysis.VerifyStatementsAsync("""
        var path = Path.Combine("a", "b");
        await client.PutObjectAsync("abc", "key", {|OSSGEN108:path|});
        foreach (var file in Directory.EnumerateFiles("a"))
        {
            await client.PutObjectAsync("abc", Path.GetFileName(file), {|OSSGEN108:file|});
        }
        """);

    [Theory]
    [InlineData("path = \"hello\";")]
    [InlineData("path += \"hello\";")]
    [InlineData("(path, var other) = (\"a\", \"b\");")]
    [InlineData("Set(ref path); static void Set(ref string text) => text = \"hello\";")]
    [InlineData("ref var same = ref path; same = \"hello\";")]
    public Task Locals_that_get_another_value_are_left_alone(string change) => CallAnalysis.VerifyStatementsAsync($$"""
        var path = Path.Combine("a", "b");
        {{change}}
        await client.PutObjectAsync("abc", "key", path);
        """);

    [Theory]
    [InlineData("\"hello\"")]
    [InlineData("\"\"")]
    [InlineData("\"a.txt\"")]
    [InlineData("\"see docs/a.txt\"")]
    [InlineData("\"a/b\"")]
    [InlineData("\"https://example.com/a.txt\"")]
    [InlineData("\"oss://abc/a.txt\"")]
    [InlineData("\"{\\\"path\\\":\\\"a/b.txt\\\"}\"")]
    [InlineData("\"<a>b/c.txt</a>\"")]
    [InlineData("\"a,b/c.csv\"")]
    [InlineData("\"a/b.txt\\n\"")]
    [InlineData("Path.GetFileName(\"a/b\")")]
    [InlineData("File.ReadAllText(\"a/b.txt\")")]
    [InlineData("OssContent.FromFile(\"a/b.txt\")")]
    [InlineData("Environment.MachineName")]
    public Task Other_content_is_left_alone(string content) =>
        CallAnalysis.VerifyStatementsAsync($"await client.PutObjectAsync(\"abc\", \"key\", {content});");

    [Fact]
    public Task Paths_that_are_taken_as_paths_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        await client.PutObjectFromFileAsync("abc", "key", Path.GetFullPath("a.txt"));
        await new OssTransfer(client).UploadFileAsync("abc", "key", "site/a.txt");
        await client.PutObjectAsync("abc", "key", OssContent.FromFile("site/a.txt"));
        await client.PutObjectAsync("abc", "key", OssContent.FromString("site/a.txt"));
        """);

    [Theory]
    [InlineData(
        "await client.PutObjectAsync(\"abc\", \"key\", \"site/a.txt\");",
        "await client.PutObjectFromFileAsync(\"abc\", \"key\", \"site/a.txt\");")]
    [InlineData(
        "await client.PutObjectAsync(key: \"key\", content: /* file */ \"site/a.txt\", bucket: \"abc\");",
        "await client.PutObjectFromFileAsync(key: \"key\", path: /* file */ \"site/a.txt\", bucket: \"abc\");")]
    [InlineData(
        "await client.PutObjectAsync(new() { Bucket = \"abc\", Key = \"key\", Content = \"site/a.txt\" });",
        "await client.PutObjectAsync(new() { Bucket = \"abc\", Key = \"key\", Content = OssContent.FromFile(\"site/a.txt\") });")]
    [InlineData(
        "await client.AppendObjectAsync(\"abc\", \"key\", 0, \"site/a.txt\");",
        "await client.AppendObjectAsync(\"abc\", \"key\", 0, OssContent.FromFile(\"site/a.txt\"));")]
    public async Task The_fix_sends_the_file(string wrong, string right) =>
        Assert.Equal(CallSource.Statements(right), await CallFix.ApplyAsync(CallSource.Statements(wrong)));
}
