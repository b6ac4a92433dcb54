using System.Diagnostics.CodeAnalysis;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>Something that makes an object.</summary>
internal abstract class UploadCase(TransferSetup setup) : ITransferCase
{
    public virtual string? Checkpoint => setup.Checkpoint;

    protected TransferSetup Setup => setup;

    public virtual async Task PrepareAsync()
    {
        if (setup.Before is { } before)
        {
            await setup.Site.Client.PutObjectAsync(Site.Bucket, setup.Key, before);
        }
    }

    public abstract Task RunAsync(OssTransfer transfer, CancellationToken cancellationToken);

    public async Task RequireDoneAsync() => Same.Require(setup.Data, await setup.Site.FindAsync(setup.Key), "the object");

    public async Task RequireUnspoiltAsync(Exception failure)
    {
        // A call of its own that arrives damaged is stored damaged: all that can be done is to say so, unless the caller went away before
        // the reply.
        if (failure is OssIntegrityException or OperationCanceledException)
        {
            return;
        }

        var found = await setup.Site.FindAsync(setup.Key);
        if (!IsBefore(found) && !(setup.Overwritten is { } other && other.AsSpan().SequenceEqual(found)))
        {
            Same.Require(setup.Data, found, "the object after a failure");
        }
    }

    private bool IsBefore([NotNullWhen(false)] byte[]? found) =>
        found is null ? setup.Before is null : setup.Before is { } before && before.AsSpan().SequenceEqual(found);
}
