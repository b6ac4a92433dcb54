using System.Text;
using System.Text.Json;
using CsCheck;
using OssGen.Encryption;
using OssGen.TestSupport.Folders;
using OssGen.Tests.Faults;
using OssGen.Text;
using OssGen.Transfer.Checkpoints;
using OssGen.Transfer.Download;
using OssGen.Transfer.Multipart;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Wire;

/// <summary>System.Text.Json is given no text on which it throws InvalidOperationException.</summary>
public sealed class JsonTextTests
{
    private static readonly Gen<byte[]> Documents = Gen.Select(
        Gen.OneOf(
            "a", "Code", "message", "bucket", "\\ud83d\\ude00", "\\ud800", "\\uDFFF", "\\uD800\\n", "\\ud800\\ud800\\udc00", "\\\\ud800",
            "\\u00e9", "\\n", "\\\"", "\u4E2D", "\\ud83d\\u0041", "\\u12").Array[1, 6],
        Gen.Int[0, 20],
        Gen.Byte,
        (pieces, at, value) =>
        {
            var half = pieces.Length / 2;
            var json = Encoding.UTF8.GetBytes(
                $"{{\"{string.Concat(pieces[..half])}\":\"{string.Concat(pieces[half..])}\",\"fileSize\":1,\"object\":\"{pieces[0]}\"}}");
            if (at < json.Length && at > 12)
            {
                json[at] = value;
            }

            return json;
        });

    [Theory]
    [InlineData("{}", true)]
    [InlineData("\"\\ud83d\\ude00\"", true)]
    [InlineData("\"\\uD83D\\uDE00x\\u0041\"", true)]
    [InlineData("\"\\\\ud800\"", true)]
    [InlineData("\"\\\\\\ud800\"", false)]
    [InlineData("\"\\ud800\"", false)]
    [InlineData("\"\\udc00\"", false)]
    [InlineData("\"\\ud800\\u0041\"", false)]
    [InlineData("\"\\ud800\\ud800\\udc00\"", false)]
    [InlineData("\"\\ude00\\ud83d\"", false)]
    [InlineData("\"\\ud800", false)]
    [InlineData("\"\\ud8", true)]
    [InlineData("\"\\", true)]
    public void Says_whether_every_string_can_be_read(string json, bool sound) =>
        Assert.Equal(sound, OssJsonText.IsSound(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_repaired_document_is_sound_and_a_sound_one_stays_and_both_can_be_read() => Documents.Sample(json =>
    {
        var repaired = OssJsonText.Repaired(json).ToArray();
        Read(repaired);

        Assert.True(OssJsonText.IsSound(repaired));
        Assert.Equal(OssJsonText.IsSound(json), repaired.AsSpan().SequenceEqual(json));
    }, iter: 20_000);

    [Fact]
    public void A_repaired_document_keeps_all_but_the_broken_characters() =>
        Assert.Equal(
            "{\"a\\uFFFDb\":\"\\ud83d\\ude00\\uFFFD\\n\"}",
            Encoding.UTF8.GetString(OssJsonText.Repaired("{\"a\\ud800b\":\"\\ud83d\\ude00\\udc00\\n\"}"u8)));

    [Fact]
    public async Task No_JSON_of_a_reply_escapes_as_an_InvalidOperationException() => await Documents.SampleAsync(async json =>
    {
        foreach (var status in new[] { 200, 403 })
        {
            using var client = TestClient.Create(
                new ScriptedHandler((_, _) => Task.FromResult(Reply(status, json, ("Content-Type", "application/json")))),
                options => options.Retry.MaxAttempts = 1);
            var failure = await Record.ExceptionAsync(() => client.ProcessObjectAsync("test-bucket", "a.jpg", "image/resize,w_1").AsTask());
            Assert.True(status == 200 ? failure is null or OssException : failure is OssServiceException, $"{status}: {failure}");
        }
    }, iter: 500);

    [Fact]
    public async Task Properties_of_other_types_are_unset_and_noted()
    {
        const string Body = "{\"bucket\":[1,{\"bucket\":2}],\"fileSize\":\"large\",\"object\":null,\"status\":\"\\ud800\"}";
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, Body)));

        var result = await client.ProcessObjectAsync("test-bucket", "a.jpg", "image/resize,w_1");

        Assert.Equal((null, null, null, "\uFFFD"), (result.Bucket, result.FileSize, result.Key, result.Status));
        Assert.Equal(["bucket", "fileSize"], result.Response.UnreadMembers.Select(note => note.Name));
        Assert.Equal("large", result.Response.UnreadMembers[1].Text);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    public void A_checkpoint_with_half_a_surrogate_pair_is_refused(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder["checkpoint"];
        CheckpointFile.Write(path, "upload", Encoding.UTF8.GetBytes($"{{\"Endpoint\":\"{text}\"}}"));
        Assert.Throws<OssCheckpointException>(() => MultipartCheckpoint.ReadUpload(path));

        CheckpointFile.Write(path, "download", Encoding.UTF8.GetBytes($"{{\"Host\":\"{text}\"}}"));
        using var checkpoint = CheckpointLock.Take(path, probe: null);
        Assert.Throws<OssCheckpointException>(
            () => new DownloadCheckpoint(checkpoint).Load("h", new GetObjectRequest { Bucket = "test-bucket", Key = "k" }, "target"));
    }

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"a\"}")]
    public void A_key_description_with_half_a_surrogate_pair_is_refused(string json) =>
        Assert.Throws<OssEncryptionException>(() => KeyDescription.Matches(json, new Dictionary<string, string>()));

    private static void Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                _ = property.Name.Length + (property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()!.Length : 0);
            }
        }
        catch (JsonException)
        {
        }
    }
}
