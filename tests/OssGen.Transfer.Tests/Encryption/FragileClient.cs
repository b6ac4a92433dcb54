namespace OssGen.Transfer.Tests.Encryption;

/// <summary>A client whose calls that move parts fail after a number of them, as if the machine had lost its network.</summary>
internal sealed class FragileClient(OssClient inner) : OssClient
{
    private int _partsLeft = int.MaxValue;

    internal int PartsLeft
    {
        set => _partsLeft = value;
    }

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default) =>
        request is UploadPartRequest or GetObjectRequest && Interlocked.Decrement(ref _partsLeft) < 0
            ? throw new OssTransportException("The test has cut the network.")
            : inner.SendAsync(request, cancellationToken);
}
