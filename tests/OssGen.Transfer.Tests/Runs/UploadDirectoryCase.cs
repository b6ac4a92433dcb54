namespace OssGen.Transfer.Tests.Runs;

internal sealed class UploadDirectoryCase(TransferSetup setup) : DirectoryCase(setup)
{
    private IReadOnlyList<OssDirectoryFileResult> _failures = [];

    private string Source => Setup.Folder["source"];

    public override async Task PrepareAsync()
    {
        foreach (var (name, bytes) in Files)
        {
            await WriteAsync(Source, name, bytes);
        }

        if (Setup.Before is { } before)
        {
            await Setup.Site.Client.PutObjectAsync(Site.Bucket, KeyOf("data"), before);
        }
    }

    public override async Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken)
    {
        var options = new OssUploadDirectoryOptions
        {
            ContinueOnError = true,
            Replace = Setup.Data.Length % 2 == 0 ? OssReplaceRule.Always : OssReplaceRule.IfDifferent,
        };
        var result = await transfer.UploadDirectoryAsync(Source, Site.Bucket, Setup.Key, options, cancellationToken);
        _failures = result.Failures;
        ThrowIfFailed(result);
    }

    public override async Task RequireUnspoiltAsync(Exception failure)
    {
        // A call of its own that arrives damaged is stored damaged: all that can be done is to say so, unless the caller went away before
        // the reply.
        if (failure is OperationCanceledException)
        {
            return;
        }

        var damaged = _failures.Where(static failed => failed.Exception is OssIntegrityException)
            .Select(static failed => failed.File.Key)
            .ToHashSet();
        foreach (var name in Files.Keys.Where(name => !damaged.Contains(KeyOf(name))))
        {
            await RequireWholeAsync(name);
        }
    }

    protected override Task<byte[]?> FindAsync(string name) => Setup.Site.FindAsync(KeyOf(name));

    private string KeyOf(string name) => $"{Setup.Key}/{name}";
}
