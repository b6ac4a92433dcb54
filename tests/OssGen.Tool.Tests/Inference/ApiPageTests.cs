using System.Text.RegularExpressions;
using OssGen.TestSupport.Examples;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Exchanges as OSS's API pages print them, with their oddities, in Pages/OPERATION.http.</summary>
public sealed partial class ApiPageTests
{
    private const string Folder = "tests/OssGen.Tool.Tests/Inference/Pages";

    public static TheoryData<string> Operations =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(Folder), "*.http")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_request_is_sent_again_and_the_reply_is_read(string operation)
    {
        var text = Repository.Text($"{Folder}/{operation}.http");
        var reply = text.IndexOf("HTTP/1.1 2", StringComparison.Ordinal);
        using var package = new HeldOutSpec(operation);

        var path = Repository.PathOf($"{Folder}/{operation}.http");
        var run = ToolRun.Of("infer", path, "--name", "Ask" + operation, "--package-spec", package.Folder);
        Assert.True(run.ExitCode == 0, run.Error);
        var (sent, differences) = await InferredCall.MakeAsync(run.Output, Message(text[reply..]), package);

        Assert.Equal(SentRequest.Of(Message(text[..reply])), SentRequest.Of(sent));
        Assert.Empty(differences);
    }

    [Fact]
    public void There_are_pages_of_fifteen_operations() => Assert.Equal(15, Operations.Count);

    // The message that the page means: with an empty line before the body, without the spaces that a translation has added.
    private static HttpMessage Message(string text)
    {
        var lines = text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0).ToList();
        var body = lines.FindIndex(static line => line[0] is '<' or '[');
        var head = (body < 0 ? lines : lines[..body]).ConvertAll(static line => line.StartsWith("Host:", StringComparison.Ordinal)
            ? "Host: " + line[5..].Replace(" ", "", StringComparison.Ordinal)
            : line);
        head[0] = SpacesOfQuery().Replace(MethodName().Replace(head[0], static method => method.Value.ToUpperInvariant()), "$1");
        head[0] = head[0].Contains("HTTP/1.1", StringComparison.Ordinal)
            ? head[0].Replace("  HTTP", " HTTP", StringComparison.Ordinal)
            : head[0] + " HTTP/1.1";
        var content = body < 0 ? [] : lines[body..].Where(static line => !line.StartsWith("<?", StringComparison.Ordinal));
        return HttpMessage.Parse(string.Join('\n', [.. head, "", .. content]));
    }

    [GeneratedRegex("([?&]) ")]
    private static partial Regex SpacesOfQuery();

    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex MethodName();
}
