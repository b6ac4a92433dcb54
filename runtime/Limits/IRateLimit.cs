namespace OssGen.Limits;

/// <summary>A limit on the number of bytes transferred per unit of time.</summary>
internal interface IRateLimit
{
    /// <summary>Waits until the given number of bytes may be transferred.</summary>
    ValueTask WaitAsync(int bytes, CancellationToken cancellationToken);
}
