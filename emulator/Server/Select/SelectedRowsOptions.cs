namespace OssGen.Emulator.Select;

/// <summary>The form of a SelectObject reply.</summary>
/// <param name="HasFrames">Whether the rows are in frames.</param>
/// <param name="HasChecksums">Whether the frames have checksums.</param>
/// <param name="Owned">What is disposed with the reply.</param>
/// <param name="Cancellation">A token that is canceled when the reply is no longer read.</param>
internal sealed record SelectedRowsOptions(bool HasFrames, bool HasChecksums, IDisposable Owned, CancellationToken Cancellation)
    : IDisposable
{
    public void Dispose() => Owned.Dispose();
}
