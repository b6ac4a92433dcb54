namespace OssGen.Transfer.Tests.Encryption;

/// <summary>A client whose calls that move parts fail after a number of them, as if the machine had lost its network.</summary>
internal sealed class FragileClient(OssClient inner) : OssClient
{
    private int _partsLeft = int.MaxValue;

    internal int PartsLeft
    {
        set => _partsLeft = value;
    }

    /// <summary>Whether the last byte of each body that comes down is another one than is stored.</summary>
    internal bool Damages { get; set; }

    public override async ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        if (request is UploadPartRequest or GetObjectRequest && Interlocked.Decrement(ref _partsLeft) < 0)
        {
            throw new OssTransportException("The test has cut the network.");
        }

        var result = await inner.SendAsync(request, cancellationToken);
        return Damages && result is GetObjectResult reply ? (TResult)(object)await DamagedAsync(reply) : result;
    }

    private static async Task<GetObjectResult> DamagedAsync(GetObjectResult reply)
    {
        await using (reply)
        {
            var bytes = await reply.ReadAsBytesAsync();
            bytes[^1] ^= 1;
            return reply with { Content = new MemoryStream(bytes) };
        }
    }
}
