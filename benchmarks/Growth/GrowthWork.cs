namespace OssGen.Benchmarks;

/// <summary>The work for one size, with what it owns.</summary>
/// <param name="run">Does the work once.</param>
/// <param name="owned">Disposed with it.</param>
internal sealed class GrowthWork(Func<Task> run, params IDisposable[] owned) : IDisposable
{
    public Task RunAsync() => run();

    public void Dispose()
    {
        foreach (var one in owned)
        {
            one.Dispose();
        }
    }
}
