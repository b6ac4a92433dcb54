namespace OssGen.Tests.Transfer;

/// <summary>Takes reports where they are made, unlike <see cref="Progress{T}"/>, which posts them elsewhere.</summary>
internal sealed class Receiver(Action<TransferProgress> receive) : IProgress<TransferProgress>
{
    public void Report(TransferProgress value) => receive(value);
}
