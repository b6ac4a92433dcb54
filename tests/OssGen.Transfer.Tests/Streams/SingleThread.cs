using System.Collections.Concurrent;

namespace OssGen.Transfer.Tests.Streams;

/// <summary>
/// A thread with a synchronization context, as that of a user interface: what is posted to it runs when the thread is free, and never
/// elsewhere.
/// </summary>
internal sealed class SingleThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _posted = [];

    internal SingleThread() => new Thread(Run) { IsBackground = true }.Start();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

    public void Dispose() => _posted.CompleteAdding();

    /// <summary>Runs work on the thread.</summary>
    internal Task RunAsync(Action work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(
            _ =>
            {
                try
                {
                    work();
                    ended.SetResult();
                }
                catch (Exception failure)
                {
                    ended.SetException(failure);
                }
            },
            null);
        return ended.Task;
    }

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var (work, state) in _posted.GetConsumingEnumerable())
        {
            work(state);
        }
    }
}
