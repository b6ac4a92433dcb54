using System.Diagnostics;
using OssGen.Tests.Faults;
using OssGen.Tests.Transfer;

namespace OssGen.Tests.Telemetry;

/// <summary>A transfer is a span, and its calls are children of it.</summary>
public sealed class TransferSpanTests : TransferTest
{
    private static readonly Dictionary<string, (string Span, Func<TransferSpanTests, Task> Run)> s_kinds = new()
    {
        ["an upload in one call"] = ("Upload", static test => test.UploadAsync(Bytes(1))),
        ["an upload in parts"] = ("Upload", static test => test.UploadAsync(Bytes(3 * PartSize))),
        ["a copy"] = ("Copy", static test => test.CopyAsync()),
        ["a stream that writes"] = ("Write", static test => test.WriteAsync(completes: true)),
        ["a stream that is abandoned"] = ("Write", static test => test.WriteAsync(completes: false)),
        ["a stream that appends"] = ("Append", static test => test.AppendAsync()),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_calls_are_children_of_the_transfer(string kind)
    {
        using var recorder = new Recorder();
        await s_kinds[kind].Run(this);

        var spans = recorder.Spans();
        var transfer = Assert.Single(spans, static span => span.Kind == ActivityKind.Internal);
        Assert.Equal((s_kinds[kind].Span, recorder.Root), (transfer.DisplayName, transfer.ParentSpanId));
        Assert.Equal(("bucket", "key"), (transfer.GetTagItem("oss.bucket"), transfer.GetTagItem("oss.key")));
        Assert.Equal(Store.Calls.Count, spans.Count - 1);
        Assert.All(spans.Where(span => span != transfer), span => Assert.Equal(transfer.SpanId, span.ParentSpanId));
    }

    [Fact]
    public async Task A_folder_is_a_span_with_a_transfer_for_each_file()
    {
        Directory.CreateDirectory(PathOf("folder"));
        FileOf(Bytes(1), "folder/a");
        FileOf(Bytes(3 * PartSize), "folder/b");
        using var recorder = new Recorder();
        await Transfer().UploadDirectoryAsync(PathOf("folder"), "bucket");

        var spans = recorder.Spans();
        var whole = Assert.Single(spans, static span => span.DisplayName == "UploadDirectory");
        var files = spans.Where(static span => span.DisplayName == "Upload").ToList();
        Assert.Equal(["a", "b"], files.Select(static span => span.GetTagItem("oss.key")).Order());
        Assert.All(files, file => Assert.Equal(whole.SpanId, file.ParentSpanId));
        Assert.All(
            spans.Where(static span => span.Kind == ActivityKind.Client),
            call => Assert.Contains(files, file => file.SpanId == call.ParentSpanId));
    }

    [Fact]
    public async Task A_failed_transfer_is_a_failed_span()
    {
        Store.Before = static async (call, token) =>
            call.Operation == "PutObject" ? await ScriptedHandler.Error(403, "AccessDenied")(call.Request, token) : null;
        using var recorder = new Recorder();
        await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(Bytes(1)));

        var transfer = Assert.Single(recorder.Spans(), static span => span.Kind == ActivityKind.Internal);
        Assert.Equal((ActivityStatusCode.Error, "403"), (transfer.Status, transfer.GetTagItem("error.type")));
    }

    [Fact]
    public async Task What_the_caller_does_between_writes_is_no_part_of_the_stream()
    {
        using var recorder = new Recorder();
        await using var stream = await Transfer().OpenWriteAsync("bucket", "key");

        Assert.Equal(recorder.Root, Activity.Current!.SpanId);
        await stream.WriteAsync(Bytes(3 * PartSize));
        await stream.CompleteAsync();
        stream.Dispose();

        Assert.Equal(recorder.Root, Activity.Current!.SpanId);
    }

    private async Task CopyAsync()
    {
        Store.Objects["source"] = StoredBytes.Of(Bytes(3 * PartSize), TestClient.Start, new Dictionary<string, string>());
        var options = new OssCopyOptions { PartSize = PartSize, MultipartThreshold = PartSize };
        await Transfer().CopyAsync("other", "source", "bucket", "key", options);
    }

    private async Task WriteAsync(bool completes)
    {
        await using var stream = await Transfer().OpenWriteAsync("bucket", "key");
        await stream.WriteAsync(Bytes(3 * PartSize));
        if (completes)
        {
            await stream.CompleteAsync();
        }
    }

    private async Task AppendAsync()
    {
        await using var stream = await Transfer().OpenAppendAsync("bucket", "key");
        await stream.WriteAsync(Bytes(10));
    }
}
