using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Proxy;
using OssGen.TestSupport.Transfer;
using OssGen.Transfer.Tests.Proxy;

namespace OssGen.Transfer.Tests.Runs;

/// <summary>
/// One transfer through a proxy that does the faults of a seed, then the same transfer once more without faults. The first may fail, but
/// only in ways that are no harm; the second must succeed.
/// </summary>
internal sealed class FaultRun : IAsyncDisposable
{
    // Stalls end by it. Whoever is too slow for it on a busy machine sees a fault more.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(400);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _cancel = new();
    private readonly TransferSetup _setup;
    private readonly ITransferCase _case;
    private readonly FaultProxy _proxy;
    private readonly string _title;

    public FaultRun(Site site, int seed)
    {
        _setup = new TransferSetup(new Random(seed), site, _folder, $"run-{seed}/object");
        (var kind, _case) = TransferCases.Create(seed, _setup);
        _proxy = FaultProxy.Start(site.Endpoint, new SeededFaults(seed));
        _proxy.CancelCaller = _cancel.Cancel;
        _proxy.Overwrite = _setup.OverwriteAsync;
        _title = $"seed {seed}: {kind}, {_setup}";
    }

    /// <summary>What the transfer under faults ended with; null for success.</summary>
    public Exception? Outcome { get; private set; }

    public async Task RunAsync()
    {
        await _case.PrepareAsync();
        await RunWithFaultsAsync();
        _proxy.Heal();
        await RunWithoutFaultsAsync();
        await _setup.Site.Client.DeleteObjectAsync(Site.Bucket, _setup.Key);
    }

    /// <summary>All that is known of the run.</summary>
    public string Describe() =>
        string.Join(Environment.NewLine, _title, $"under faults: {Outcome?.ToString() ?? "success"}", _proxy.Describe());

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _cancel.Dispose();
        _folder.Dispose();
    }

    private async Task RunWithFaultsAsync()
    {
        var options = Site.ImpatientOptions(_proxy.Endpoint, Limit);
        options.Retry.MaxAttempts = _setup.MaxAttempts;
        options.Retry.MaxElapsed = _setup.MaxElapsed;
        using var client = new OssClient(options);
        var transfer = new OssTransfer(client, _setup.Options) { Probe = new TestProbe() };
        try
        {
            await _case.RunAsync(transfer, _cancel.Token);
        }
        catch (Exception failure)
        {
            Outcome = failure;
        }

        if (Outcome is null)
        {
            await _case.RequireDoneAsync();
        }
        else
        {
            RequireClear(Outcome);
            await _case.RequireUnspoiltAsync(Outcome);
        }

        await new Leftovers(_setup, _case, _proxy).RequireNoneAsync(transfer, _cancel.IsCancellationRequested);
    }

    private async Task RunWithoutFaultsAsync()
    {
        using var client = new OssClient(Site.Options(_proxy.Endpoint));
        var transfer = new OssTransfer(client, _setup.Options) { Probe = new TestProbe() };
        await _case.RunAsync(transfer, CancellationToken.None);
        await _case.RequireDoneAsync();
        // An upload whose beginning the cancelled run wasn't told of is still there.
        await new Leftovers(_setup, _case, _proxy).RequireNoneAsync(transfer, _cancel.IsCancellationRequested);
        Assert.False(_case.Checkpoint is { } path && File.Exists(path), "The checkpoint outlived its transfer.");
    }

    private void RequireClear(Exception failure)
    {
        if (failure is OperationCanceledException cancelled)
        {
            Assert.True(_cancel.IsCancellationRequested, $"Nobody cancelled: {failure}");
            Assert.Equal(_cancel.Token, cancelled.CancellationToken);
            return;
        }

        Assert.True(failure is OssException or IOException, $"No failure that a caller can expect: {failure}");
        Assert.NotEmpty(failure.Message);
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
        {
            Assert.False(
                inner is OperationCanceledException wrapped
                    && wrapped.CancellationToken == _cancel.Token, $"The caller's cancellation is hidden: {failure}");
        }
    }
}
