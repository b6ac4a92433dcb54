namespace OssGen.Transfer.Tests.Directories;

/// <summary>Keeps what is reported, at once and in order.</summary>
internal sealed class Recorder<T>(List<T> seen) : IProgress<T>
{
    public void Report(T value)
    {
        lock (seen)
        {
            seen.Add(value);
        }
    }
}
