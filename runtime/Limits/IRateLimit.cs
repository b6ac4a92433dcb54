namespace OssGen.Limits;

/// <summary>Bounds bytes per time.</summary>
internal interface IRateLimit
{
    /// <summary>Waits until that many bytes may move.</summary>
    ValueTask WaitAsync(int bytes, CancellationToken cancellationToken);
}
