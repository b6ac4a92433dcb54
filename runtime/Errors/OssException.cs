namespace OssGen;

/// <summary>What a call to OSS fails with, other than wrong arguments and the caller's own cancellation.</summary>
public abstract class OssException : Exception
{
    private protected OssException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>The OSS API's name of the operation that failed, such as <c>PutObject</c>; null outside a call.</summary>
    public string? Operation { get; internal set; }
}
