namespace OssGen.Transfer.Schedule;

/// <summary>Reports a transfer also to whoever follows its content, as <see cref="OssContent.WithProgress"/> asks.</summary>
internal sealed class ContentProgress(IProgress<TransferProgress>? transfer, IProgress<long> content) : IProgress<TransferProgress>
{
    /// <inheritdoc/>
    public void Report(TransferProgress value)
    {
        transfer?.Report(value);
        content.Report(value.Bytes);
    }

    internal static IProgress<TransferProgress>? Join(IProgress<TransferProgress>? transfer, IProgress<long>? content) =>
        content is null ? transfer : new ContentProgress(transfer, content);
}
