using System.Xml.Linq;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Schema;

/// <summary>
/// Whether a POST may be sent again is never left to the default: the package's specs decide it for each, and give the reason.
/// </summary>
public sealed class RepeatedPostTests
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    private static readonly IReadOnlyDictionary<string, XElement> s_posts = Resources.Under("spec")
        .Where(static name => name.EndsWith(".xml", StringComparison.Ordinal))
        .SelectMany(static name => XDocument.Parse(Resources.Text(name)).Root!.Elements(s_spec + "operation"))
        .Where(static operation => (string?)operation.Attribute("method") == "POST")
        .ToDictionary(static operation => (string)operation.Attribute("name")!);

    public static TheoryData<string> Posts => [.. s_posts.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_POST_says_whether_it_may_be_repeated(string operation) =>
        Assert.Contains((string?)s_posts[operation].Attribute("idempotent"), new[] { "true", "false" });

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_POST_gives_the_reason(string operation)
    {
        var reason = s_posts[operation].Nodes().OfType<XComment>().Select(static comment => comment.Value.Trim()).FirstOrDefault() ?? "";

        Assert.Matches("^Retries: (?s:.{5,})\\.$", reason);
    }

    [Theory]
    [InlineData("InitiateMultipartUpload", "true")]
    [InlineData("DeleteMultipleObjects", "true")]
    [InlineData("RestoreObject", "true")]
    [InlineData("SealAppendObject", "true")]
    [InlineData("AppendObject", "false")]
    [InlineData("CompleteMultipartUpload", "false")]
    [InlineData("AsyncProcessObject", "false")]
    public void What_was_decided_holds(string operation, string idempotent) =>
        Assert.Equal(idempotent, (string?)s_posts[operation].Attribute("idempotent"));
}
