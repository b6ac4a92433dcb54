using System.Globalization;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Files that contain no exchanges, or malformed ones: an error with the line.</summary>
public sealed class MalformedExchangeTests
{
    private const string Request = "GET /bucket/?motto HTTP/1.1\n\n";
    private const string Response = "HTTP/1.1 200 OK\n\n";

    [Theory]
    [InlineData(1, "", "contains no request")]
    [InlineData(1, "# only a comment\n", "contains no request")]
    [InlineData(2, "\nhello\n", "'hello' begins no message")]
    [InlineData(1, "<Motto/>", "begins no message")]
    [InlineData(1, Request, "has no response")]
    [InlineData(1, Request + Request + Response, "has no response")]
    [InlineData(2, "\n" + Response, "has no request before it")]
    [InlineData(3, Request + "HTTP/1.1\n", "has no status")]
    [InlineData(3, Request + "HTTP/1.1 OK\n", "has no status")]
    [InlineData(3, Request + "HTTP/1.1 2000 OK\n", "has no status")]
    [InlineData(3, Request + "HTTP/1.1 099 OK\n", "has no status")]
    [InlineData(1, "PATCH /bucket/?motto HTTP/1.1\n\n" + Response, "'PATCH' is no method")]
    [InlineData(1, "GET bucket HTTP/1.1\n\n" + Response, "'bucket' is no target")]
    [InlineData(1, "GET httpx HTTP/1.1\n\n" + Response, "'httpx' is no target")]
    [InlineData(1, "GET http://?motto HTTP/1.1\n\n" + Response, "'http://?motto' is no target")]
    [InlineData(1, "GET http:///b/?motto HTTP/1.1\n\n" + Response, "'http:///b/?motto' is no target")]
    [InlineData(1, "GET ftp://host/b HTTP/1.1\n\n" + Response, "'ftp://host/b' is no target")]
    [InlineData(1, "GET /bucket/key#top HTTP/1.1\n\n" + Response, "'/bucket/key#top' has a fragment")]
    [InlineData(1, "GET /bucket/?motto#top HTTP/1.1\n\n" + Response, "'/bucket/?motto#top' has a fragment")]
    [InlineData(1, "GET https://bucket.oss-cn-hangzhou.aliyuncs.com#top HTTP/1.1\n\n" + Response, "has a fragment")]
    [InlineData(1, "GET /bucket/?motto#/b?c HTTP/1.1\n\n" + Response, "Remove '#/b?c', or write %23")]
    [InlineData(1, "# @name motto\n" + Request + Response, "'motto' can't be the name of an operation")]
    [InlineData(1, "// @name Get Motto\n" + Request + Response, "'Get Motto' can't be the name of an operation")]
    [InlineData(1, "# @name\n" + Request + Response, "'' can't be the name of an operation")]
    [InlineData(1, "# @name GetOne\n# @name GetTwo\n" + Request + Response, "The name GetOne has no request after it")]
    [InlineData(1, "# @name GetOne\n### title\n" + Request + Response, "The name GetOne has no request after it")]
    [InlineData(6, Request + Response + "###\n# @name GetOne\n", "The name GetOne has no request after it")]
    [InlineData(5, "```\n" + Request + "```\n# @name GetOne\n```\n" + Response + "```\n", "The name GetOne has no request after it")]
    [InlineData(1, "GET /bucket HTTP/9\n\n" + Response, "'HTTP/9' is no version")]
    [InlineData(1, "GET /bucket/%zz HTTP/1.1\n\n" + Response, "without two hexadecimal digits")]
    [InlineData(1, "GET /bucket/?a=%2 HTTP/1.1\n\n" + Response, "without two hexadecimal digits")]
    [InlineData(1, "GET /bucket/?=a HTTP/1.1\n\n" + Response, "has no name")]
    [InlineData(1, "GET /bucket/?a=1&a=2 HTTP/1.1\n\n" + Response, "has 'a' twice")]
    [InlineData(2, "GET /bucket/?motto HTTP/1.1\nx-oss-motto\n\n" + Response, "is no header")]
    [InlineData(3, "GET /bucket/?motto HTTP/1.1\nx-oss-motto: a\nx oss: b\n\n" + Response, "is no header")]
    [InlineData(6, Request + Response + "<Motto>\n  <Text>a</Txt>\n</Motto>\n", "no well-formed XML")]
    [InlineData(6, Request + Response + "\n<Motto>\n", "no well-formed XML")]
    [InlineData(5, Request + Response + "<!DOCTYPE Motto><Motto/>\n", "no well-formed XML")]
    [InlineData(6, Request + Response + "<Motto>\n<Text>a<B/></Text></Motto>\n", "contains text ('a') between elements")]
    [InlineData(6, Request + Response + "{\n  \"a\": }\n", "no well-formed JSON")]
    [InlineData(5, Request + Response + "{\"a\": 1,\n \"a\": 2}\n", "no well-formed JSON: Duplicate property 'a'.")]
    [InlineData(5, Request + Response + "{\"a\": 1,}\n", "trailing comma at the end which is not supported in this mode.\n")]
    [InlineData(5, Request + Response + "{\"a\": \"\\ud800\"}\n", "no well-formed JSON: An escape such as \\ud800 is half")]
    [InlineData(5, Request + Response + "{\"\\udc00\": 1}\n", "no well-formed JSON: An escape such as \\ud800 is half")]
    [InlineData(3, Request + "HTTP/1.1 404 Not Found\n\n<Error><Code>NoSuchBucket</Code></Error>\n", "has a reply of success")]
    [InlineData(5, Request + Response + "<A><B><C>1</C></B><B>2</B></A>\n", "'B' has a text here and elements in another place")]
    [InlineData(11, Request + Response + "<A/>\n\n" + Request + Response + "<B/>\n", "The root of the body is <B>")]
    [InlineData(11, Request + Response + "<A/>\n\n" + Request + Response + "{}\n", "The body is JSON, and that of another exchange")]
    public void Is_an_error_with_its_line(int line, string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder["exchange.http"];
        File.WriteAllText(path, text);

        var run = ToolRun.Of("infer", path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var start = string.Create(CultureInfo.InvariantCulture, $"{path}({line},1): error OSSGEN301: ");
        Assert.StartsWith(start, run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }
}
