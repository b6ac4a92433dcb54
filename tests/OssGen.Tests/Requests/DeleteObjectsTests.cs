using System.Text;
using System.Xml.Linq;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Requests;

/// <summary>DeleteObjectsAsync: any number of keys, a thousand in a call, and the reason for each that stays.</summary>
public sealed class DeleteObjectsTests
{
    [Fact]
    public async Task A_thousand_keys_go_in_one_call_and_each_key_once()
    {
        var handler = new ScriptedHandler(DeleteAll);
        using var client = TestClient.Create(handler);

        var failures = await client.DeleteObjectsAsync(
            "test-bucket", Enumerable.Range(0, 2500).Select(number => $"k{number}").Append("k0"));

        Assert.Empty(failures);
        Assert.Equal([1000, 1000, 500], handler.Seen.Select(call => KeysOf(call).Count));
    }

    [Fact]
    public async Task A_key_that_OSS_does_not_confirm_is_a_failure()
    {
        using var client = TestClient.Create(
            new ScriptedHandler(Answer(200, "<DeleteResult><Deleted><Key>a</Key></Deleted></DeleteResult>")));

        var failures = await client.DeleteObjectsAsync("test-bucket", ["a", "b"]);

        var failure = Assert.Single(failures);
        Assert.Equal("b", failure.Key);
        Assert.IsType<OssResponseException>(failure.Exception);
    }

    [Fact]
    public async Task A_refused_call_is_the_reason_for_its_keys_and_the_next_call_is_made()
    {
        var handler = new ScriptedHandler(Error(403, "AccessDenied"), DeleteAll);
        using var client = TestClient.Create(handler);

        var failures = await client.DeleteObjectsAsync("test-bucket", Enumerable.Range(0, 1001).Select(number => $"k{number}"));

        Assert.Equal(1000, failures.Count);
        Assert.All(failures, failure => Assert.Equal("AccessDenied", Assert.IsType<OssServiceException>(failure.Exception).Code));
    }

    [Fact]
    public async Task A_key_that_XML_cannot_write_goes_by_a_call_of_its_own()
    {
        var handler = new ScriptedHandler(DeleteAll, Answer(204));
        using var client = TestClient.Create(handler);

        var failures = await client.DeleteObjectsAsync("test-bucket", ["a\u0001", "b"]);

        Assert.Empty(failures);
        Assert.Equal(["b"], KeysOf(handler.Seen[0]));
        Assert.Equal(("DELETE", "/a%01"), (handler.Seen[1].Method, handler.Seen[1].Uri.PathAndQuery));
    }

    [Fact]
    public async Task A_null_among_the_keys_is_refused_with_its_index_before_anything_is_sent()
    {
        var handler = new ScriptedHandler(DeleteAll);
        using var client = TestClient.Create(handler);
        string[] keys = [.. Enumerable.Range(0, 1500).Select(number => $"k{number}"), null!];

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.DeleteObjectsAsync("test-bucket", keys));

        Assert.Equal("keys", error.ParamName);
        Assert.Contains("keys[1500]", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task A_null_among_keys_that_come_one_by_one_is_refused_with_its_index()
    {
        using var client = TestClient.Create(new ScriptedHandler(DeleteAll));

        var error = await Assert.ThrowsAsync<ArgumentException>(
            async () => await client.DeleteObjectsAsync("test-bucket", new[] { "a", null! }.Select(static key => key)));

        Assert.Contains("keys[1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_OSS_would_not_take_are_failures_and_are_not_sent()
    {
        var handler = new ScriptedHandler(DeleteAll);
        using var client = TestClient.Create(handler);
        string[] bad = ["", "/x", "\\x", "a" + '\ud800', new('a', 1024)];

        var failures = await client.DeleteObjectsAsync("test-bucket", [.. bad, "good"]);

        Assert.Equal(bad, failures.Select(failure => failure.Key));
        Assert.All(failures, failure => Assert.IsAssignableFrom<ArgumentException>(failure.Exception));
        Assert.Equal(["good"], KeysOf(Assert.Single(handler.Seen)));
    }

    [Fact]
    public async Task Without_keys_nothing_is_sent()
    {
        var handler = new ScriptedHandler(DeleteAll);
        using var client = TestClient.Create(handler);

        Assert.Empty(await client.DeleteObjectsAsync("test-bucket", []));
        Assert.Empty(handler.Seen);
    }

    private static Task<HttpResponseMessage> DeleteAll(SeenRequest request, CancellationToken cancellationToken)
    {
        var deleted = string.Concat(KeysOf(request).Select(key => $"<Deleted><Key>{key}</Key></Deleted>"));
        return Answer(200, $"<DeleteResult>{deleted}</DeleteResult>")(request, cancellationToken);
    }

    private static List<string> KeysOf(SeenRequest request) =>
        [.. XDocument.Parse(Encoding.UTF8.GetString(request.Body)).Descendants("Key").Select(key => key.Value)];
}
