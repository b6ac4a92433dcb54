namespace OssGen.Tests.Transfer;

/// <summary>Receives reports on the thread that makes them.</summary>
internal sealed class Listener<T>(Action<T> receive) : IProgress<T>
{
    public void Report(T value) => receive(value);
}
