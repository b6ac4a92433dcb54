using CsCheck;
using OssGen.Tests.Faults;
using OssGen.Tests.Wire;
using OssGen.Wire;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

public sealed class UndecodableReplyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<HTML><body/></HTML>")]
    [InlineData("<Other>")]
    [InlineData("<Test>")]
    [InlineData("<html>login</html>")]
    public async Task A_reply_that_is_another_document_is_its_own_kind_of_error(string body)
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, body, ("x-oss-request-id", "id-4"))));

        var failure = await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestPost()));

        Assert.IsType<OssXmlException>(failure.InnerException);
        Assert.Equal("id-4", failure.Response.RequestId);
        Assert.Equal("TestPost", failure.Operation);
        Assert.Contains("TestPost", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_another_root_is_read_and_says_so()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "<Other>text</Other>")));

        var result = await client.SendAsync(new TestPost());

        Assert.Equal("text", result.Text);
        var note = Assert.Single(result.Response.UnreadMembers);
        Assert.Equal("Other", note.Name);
        Assert.Contains("'Test'", note.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"bucket\":")]
    [InlineData("{\"bucket\":}")]
    [InlineData("<a/>")]
    public async Task A_reply_that_is_no_JSON_object_is_its_own_kind_of_error(string body)
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, body, ("x-oss-request-id", "id-4"))));

        var failure = await Assert.ThrowsAsync<OssResponseException>(
            async () => await client.ProcessObjectAsync("test-bucket", "a.jpg", "image/resize,w_1"));

        Assert.Equal("ProcessObject", failure.Operation);
    }

    [Fact]
    public void A_damaged_listing_is_read_or_refused_as_a_document() => XmlDocuments.Damaged(Gen.OneOf(
        "<ListBucketResult><IsTruncated>true</IsTruncated><EncodingType>url</EncodingType><Contents><Key>a%2Fb</Key><Size>12</Size>"
            + "<LastModified>2024-05-01T12:00:00.000Z</LastModified></Contents></ListBucketResult>",
        "<ListBucketResult xmlns:p='u'><p:Contents><Size>-1</Size><Owner><ID>1</ID></Owner></p:Contents><CommonPrefixes><Prefix>x</Prefix>"
            + "</CommonPrefixes></ListBucketResult>")).Sample(
        body =>
        {
            IOssRequest<ListObjectsV2Result> request = new ListObjectsV2Request { Bucket = "test-bucket" };
            var reply = new OssResponse(200);
            try
            {
                Assert.Same(reply, request.Read(new OssResponseReader(reply, body)).Response);
            }
            catch (FormatException refused)
            {
                Assert.True(refused is OssXmlException xml ? Enum.IsDefined(xml.Error) : refused.Message.Contains(
                    "IsTruncated", StringComparison.Ordinal));
            }
        },
        iter: 10_000);

    [Fact]
    public async Task The_caller_s_cancellation_ends_the_decoding_of_a_large_document()
    {
        using var source = new CancellationTokenSource();
        var document =
            $"<ListBucketResult>{string.Concat(Enumerable.Repeat("<Contents><Key>k</Key></Contents>", 50_000))}</ListBucketResult>";
        using var client = TestClient.Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new CancellingContent(document, source)))));

        var cancelled = await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await client.ListObjectsV2Async("test-bucket", source.Token));

        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    /// <summary>Gives its text, and cancels when the last byte is taken.</summary>
    private sealed class CancellingContent(string text, CancellationTokenSource source) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() =>
            Task.FromResult<Stream>(new CancellingStream(System.Text.Encoding.UTF8.GetBytes(text), source));

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
            throw new NotSupportedException("The client reads the stream.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class CancellingStream(byte[] bytes, CancellationTokenSource source) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Read(buffer.Span);
            if (count == 0)
            {
                source.Cancel();
            }

            return new(count);
        }
    }
}
