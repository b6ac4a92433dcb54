namespace OssGen.Transfer.Tests.Process;

/// <summary>Notes the largest size of the managed heap, garbage included.</summary>
internal sealed class HeapSampler : IDisposable
{
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _stop = new();
    private long _peak;

    public HeapSampler()
    {
        _thread = new Thread(Sample) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Ends it and tells the peak.</summary>
    public long Stop()
    {
        _stop.Set();
        _thread.Join();
        return _peak;
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private void Sample()
    {
        do
        {
            _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false));
        }
        while (!_stop.Wait(TimeSpan.FromMilliseconds(2)));
    }
}
