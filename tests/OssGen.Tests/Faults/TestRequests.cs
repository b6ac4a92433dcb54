using OssGen.Wire;

namespace OssGen.Tests.Faults;

/// <summary>An upload, written as the generator writes one.</summary>
internal sealed record TestPut : OssRequest, IOssRequest<TestPutResult>
{
    private static readonly OssOperation PutOperation = new("PutObject", "PUT", OssScope.Object) { Crc64 = true };

    public string Bucket { get; init; } = "test-bucket";

    public string Key { get; init; } = "key";

    public OssContent Content { get; init; } = OssContent.Empty;

    public string? ContentType { get; init; }

    public bool? ForbidOverwrite { get; init; }

    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    OssOperation IOssRequest.Operation => PutOperation;

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket(Bucket);
        writer.Key(Key);
        writer.Header("Content-Type", ContentType);
        writer.Header("x-oss-forbid-overwrite", ForbidOverwrite);
        writer.HeaderMap("x-oss-meta-", Metadata);
        writer.Content(Content);
    }

    TestPutResult IOssRequest<TestPutResult>.Read(OssResponseReader reply) =>
        new() { Response = reply.Response, ETag = reply.Header("ETag") };
}

internal sealed record TestPutResult : OssResult
{
    public string? ETag { get; init; }
}

/// <summary>A download.</summary>
internal sealed record TestGet : OssRequest, IOssRequest<TestGetResult>
{
    private static readonly OssOperation GetOperation = new("GetObject", "GET", OssScope.Object) { ReplyBody = OssReplyBody.Stream };

    public string Bucket { get; init; } = "test-bucket";

    public string Key { get; init; } = "key";

    public string? Range { get; init; }

    public string? Process { get; init; }

    OssOperation IOssRequest.Operation => GetOperation;

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket(Bucket);
        writer.Key(Key);
        writer.Header("Range", Range);
        writer.Query("x-oss-process", Process);
    }

    TestGetResult IOssRequest<TestGetResult>.Read(OssResponseReader reply) =>
        new() { Response = reply.Response, Content = reply.Content() };
}

internal sealed record TestGetResult : OssStreamResult;

/// <summary>A HEAD.</summary>
internal sealed record TestHead : OssRequest, IOssRequest<TestHeadResult>
{
    private static readonly OssOperation HeadOperation = new("HeadObject", "HEAD", OssScope.Object);

    public string Key { get; init; } = "key";

    OssOperation IOssRequest.Operation => HeadOperation;

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket("test-bucket");
        writer.Key(Key);
    }

    TestHeadResult IOssRequest<TestHeadResult>.Read(OssResponseReader reply) =>
        new() { Response = reply.Response, ContentLength = reply.HeaderInt64("Content-Length") };
}

internal sealed record TestHeadResult : OssResult
{
    public long? ContentLength { get; init; }
}

/// <summary>A call that may not run twice, with a document going out and one coming back.</summary>
internal sealed record TestPost : OssRequest, IOssRequest<TestPostResult>
{
    private static readonly OssOperation PostOperation = new("TestPost", "POST", OssScope.Bucket)
    {
        SignedQuery = ["test"],
        ReplyBody = OssReplyBody.Buffered,
        ContentMd5 = true,
    };

    public string Text { get; init; } = "text";

    public bool Callback { get; init; }

    OssOperation IOssRequest.Operation => PostOperation;

    void IOssRequest.Write(OssRequestWriter writer)
    {
        writer.Bucket("test-bucket");
        writer.Query("test");
        writer.Header("x-oss-callback", Callback ? "e30=" : null);
        var xml = writer.StartXml();
        xml.Start("Test"u8);
        xml.Text(Text);
        xml.End("Test"u8);
        writer.EndXml();
    }

    TestPostResult IOssRequest<TestPostResult>.Read(OssResponseReader reply)
    {
        var xml = reply.Xml("Test"u8);
        return new TestPostResult { Response = reply.Response, Text = xml.ReadString() };
    }
}

internal sealed record TestPostResult : OssResult
{
    public string? Text { get; init; }
}

/// <summary>A reading call whose reply is a document.</summary>
internal sealed record TestDocument : OssRequest, IOssRequest<TestPostResult>
{
    private static readonly OssOperation DocumentOperation =
        new("TestDocument", "GET", OssScope.Bucket) { ReplyBody = OssReplyBody.Buffered };

    OssOperation IOssRequest.Operation => DocumentOperation;

    void IOssRequest.Write(OssRequestWriter writer) => writer.Bucket("test-bucket");

    TestPostResult IOssRequest<TestPostResult>.Read(OssResponseReader reply)
    {
        var xml = reply.Xml("Test"u8);
        return new TestPostResult { Response = reply.Response, Text = xml.ReadString() };
    }
}
