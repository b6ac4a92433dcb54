using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Benchmarks;

/// <summary>
/// Our side of sign_v4: the headers of the signature of a HeadObject, Authorization included, as each attempt of a call adds them.
/// </summary>
internal sealed class SignCall : IMeasuredCall
{
    private const string Region = "cn-hangzhou";

    private readonly OssSigner _signer = OssSigner.Create(OssSignatureVersion.V4, Region);
    private readonly OssRequestWriter _writer = new();
    private readonly SigningContext _context = new(
        new OssCredentials("LTAI5tBenchmarkSample", "benchmark-secret-0123456789abcdef"),
        new DateTimeOffset(2026, 11, 23, 16, 25, 0, TimeSpan.Zero),
        "HEAD",
        [],
        OssEndpoint.Resolve("https://oss-cn-hangzhou.aliyuncs.com", Region));

    public SignCall()
    {
        _writer.Bucket(CannedReplies.Bucket);
        _writer.Key(CannedReplies.Key);
    }

    public ValueTask InvokeAsync()
    {
        _writer.BeginSignature();
        _signer.Sign(_writer, _context);
        return default;
    }
}
