using System.Security.Cryptography;
using System.Text;
using OssGen.Wire;

namespace OssGen.Benchmarks;

/// <summary>
/// The reference of sign_v4: one SHA-256 of the canonical request and one HMAC-SHA256 of the string to sign, with the key of the day. The
/// texts have the lengths of those that <see cref="SignCall"/> signs; nothing is written.
/// </summary>
internal sealed class BareSignCall : IMeasuredCall, IDisposable
{
    private const string Time = "20261123T162500Z";

    private readonly byte[] _canonicalRequest;
    private readonly byte[] _stringToSign;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly HMACSHA256 _key = new(new byte[HMACSHA256.HashSizeInBytes]);

    public BareSignCall()
    {
        var canonicalRequest = OssSignatureV4.CanonicalRequest(
            "HEAD",
            $"/{CannedReplies.Bucket}/{CannedReplies.Key}",
            [],
            [new("x-oss-date", Time), new("x-oss-content-sha256", OssSignatureV4.UnsignedPayload)],
            []);
        _canonicalRequest = Encoding.UTF8.GetBytes(canonicalRequest);
        var scope = OssSignatureV4.Scope(Time[..8], "cn-hangzhou", "oss");
        _stringToSign = Encoding.UTF8.GetBytes(OssSignatureV4.StringToSign(Time, scope, canonicalRequest));
    }

    public ValueTask InvokeAsync()
    {
        SHA256.HashData(_canonicalRequest, _hash);
        _key.TryComputeHash(_stringToSign, _hash, out _);
        return default;
    }

    public void Dispose() => _key.Dispose();
}
