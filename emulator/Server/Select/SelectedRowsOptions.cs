namespace OssGen.Emulator.Select;

/// <summary>The form of a SelectObject reply, and what is disposed with it.</summary>
internal sealed record SelectedRowsOptions(bool HasFrames, bool HasChecksums, IReadOnlyList<IDisposable> Disposables) : IDisposable
{
    public void Dispose()
    {
        foreach (var disposable in Disposables)
        {
            disposable.Dispose();
        }
    }
}
