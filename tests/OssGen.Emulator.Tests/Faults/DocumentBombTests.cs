using OssGen.Emulator.Tests.EndToEnd;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>
/// A document costs no more than its reading: entities aren't expanded, and no tree is built that is deeper or wider than any document of
/// OSS. The documents of a million levels would take hours as trees.
/// </summary>
public sealed class DocumentBombTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Bucket = "document-bombs";
    private const int Many = 1_000_000;

    public static TheoryData<string, string> Operations { get; } = new()
    {
        { "PUT", "?cors" }, { "PUT", "?lifecycle" }, { "PUT", "?tagging" }, { "PUT", "?website" }, { "PUT", "?encryption" },
        { "POST", "?delete" }, { "POST", "/rows.csv?x-oss-process=csv/select" }, { "POST", "/rows.csv?x-oss-process=csv/meta" },
    };

    // CreateSelectObjectMeta has no required elements, and ignores others.
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_deep_document_is_answered(string method, string target)
    {
        var status = await SendAsync(
            method, target, string.Concat(Enumerable.Repeat("<a>", Many)) + string.Concat(Enumerable.Repeat("</a>", Many)));

        Assert.Equal(target.EndsWith("meta", StringComparison.Ordinal) ? 200 : 400, status);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_document_with_entities_is_refused(string method, string target)
    {
        var entities = Enumerable.Range(1, 9).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">");

        var document = $"<!DOCTYPE a [<!ENTITY e0 \"0123456789\">{string.Concat(entities)}]><a>&e9;</a>";

        Assert.Equal(400, await SendAsync(method, target, document));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_document_larger_than_any_of_its_operation_is_refused(string method, string target) =>
        Assert.Equal(400, await SendAsync(method, target, $"<a>{new string('a', 9 << 20)}</a>"));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_tree_has_a_limited_depth(int depth, bool isLoaded)
    {
        var document = string.Concat(Enumerable.Repeat("<a>", depth + 1)) + string.Concat(Enumerable.Repeat("</a>", depth + 1));

        Assert.Equal(isLoaded, IsLoaded(document));
    }

    [Theory]
    [InlineData(249_000, true)]
    [InlineData(251_000, false)]
    public void A_tree_has_a_limited_number_of_nodes(int nodes, bool isLoaded)
    {
        var document = $"<a>{string.Concat(Enumerable.Repeat("<b/>", nodes))}</a>";

        Assert.Equal(isLoaded, IsLoaded(document));
    }

    [Fact]
    public void Indentation_does_not_count()
    {
        var document = $"<a>{string.Concat(Enumerable.Repeat("\n  <b>\n  </b>", 200_000))}\n</a>";

        Assert.True(IsLoaded(document));
    }

    [Fact]
    public void Comments_count()
    {
        var document = $"<a>{string.Concat(Enumerable.Repeat("<!---->", 251_000))}</a>";

        Assert.False(IsLoaded(document));
    }

    private static bool IsLoaded(string document) =>
        BoundedXml.Load(System.Text.Encoding.UTF8.GetBytes(document), System.Xml.Linq.LoadOptions.PreserveWhitespace, out _) is not null;

    private async Task<int> SendAsync(string method, string target, string document)
    {
        var client = fixture.Client();
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await client.PutObjectAsync(Bucket, "rows.csv", "1,2\n");
        using var content = new StringContent(document);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(fixture.Emulator.Endpoint, Bucket + target));
        request.Content = content;
        SignV1(request, target);
        using var response = await fixture.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private void SignV1(HttpRequestMessage request, string target)
    {
        var date = fixture.Time.GetUtcNow();
        request.Headers.Date = date;
        var text = $"{request.Method}\n\ntext/plain; charset=utf-8\n{date:R}\n/{Bucket}{(target[0] == '?' ? "/" : "")}{target}";
        request.Headers.TryAddWithoutValidation("Authorization", $"OSS tester-id:{OssSignatureV1.Signature("tester-secret", text)}");
    }
}
