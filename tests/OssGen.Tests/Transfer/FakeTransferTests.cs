using System.Reflection;

namespace OssGen.Tests.Transfer;

/// <summary>Programs that use an OssTransfer can be tested without one.</summary>
public sealed class FakeTransferTests
{
    [Fact]
    public async Task A_fake_answers_for_every_overload_by_the_one_that_takes_a_request()
    {
        var fake = new Fake();

        await fake.UploadAsync("bucket", "key", OssContent.FromString("text"));
        await fake.UploadFileAsync("bucket", "key", typeof(Fake).Assembly.Location);
        await fake.DownloadFileAsync("bucket", "key", "path");

        Assert.Equal(["upload key", "upload key", "download key to path"], fake.Seen);
    }

    [Fact]
    public async Task What_a_fake_does_not_override_says_so()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new Fake().OpenWriteAsync("bucket", "key"));

        Assert.Contains("constructor for fakes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_of_transfers_can_be_thrown_by_a_fake()
    {
        var file = new OssDirectoryFile { Key = "k", Path = "/p" };
        var failed = new OssDirectoryFileResult { File = file, Outcome = OssDirectoryOutcome.Failed, Exception = new IOException("why") };

        Assert.Equal("/c", new OssCheckpointException("/c", "message").Path);
        Assert.Same(file, new OssDirectoryException(failed).File);
        Assert.Equal("GetObject: message", new OssTransportException("message") { Operation = "GetObject" }.Message);
    }

    [Fact]
    public void A_string_as_content_does_not_compile()
    {
        var overload = typeof(OssTransfer).GetMethod(
            nameof(OssTransfer.UploadAsync),
            [typeof(string), typeof(string), typeof(string), typeof(OssUploadOptions), typeof(CancellationToken)]);

        var obsolete = overload!.GetCustomAttribute<ObsoleteAttribute>();

        Assert.True(obsolete!.IsError);
        Assert.Contains("UploadFileAsync", obsolete.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_method_that_takes_a_request_or_a_folder_can_be_overridden() =>
        Assert.All(
            typeof(OssTransfer).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(static method => method.GetParameters()[0].ParameterType != typeof(string)
                    || method.Name.Contains("Directory", StringComparison.Ordinal)),
            static method => Assert.True(method is { IsVirtual: true, IsFinal: false }, method.ToString()));

    private sealed class Fake : OssTransfer
    {
        internal List<string> Seen { get; } = [];

        public override Task<OssTransferResult> UploadAsync(
            PutObjectRequest request, OssUploadOptions? options = null, CancellationToken cancellationToken = default)
        {
            Seen.Add($"upload {request.Key}");
            return Task.FromResult(new OssTransferResult());
        }

        public override Task<OssTransferResult> DownloadFileAsync(
            GetObjectRequest request, string path, OssDownloadOptions? options = null, CancellationToken cancellationToken = default)
        {
            Seen.Add($"download {request.Key} to {path}");
            return Task.FromResult(new OssTransferResult());
        }
    }
}
