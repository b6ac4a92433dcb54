namespace OssGen.Benchmarks;

/// <summary>A request as it is sent.</summary>
/// <param name="Head">The request line and the headers.</param>
/// <param name="Body">The body.</param>
internal sealed record SignedRequest(byte[] Head, ReadOnlyMemory<byte> Body);
