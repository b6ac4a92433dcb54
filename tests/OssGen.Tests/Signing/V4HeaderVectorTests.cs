using System.Security.Cryptography;
using System.Text;
using OssGen.Signing;
using OssGen.Tests.Vectors;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class V4HeaderVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("v4Header");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_algorithm_gives_the_published_signature(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));
        var dateTime = OssSignatureV4.FormatTime(vector.Time!.Value);
        var scope = OssSignatureV4.Scope(dateTime[..8], vector.Region, vector.Product);

        var canonical = OssSignatureV4.CanonicalRequest(
            vector.Method, vector.Resource, vector.Query, [.. HeadersAsSigned(vector, dateTime)], vector.AdditionalHeaders);
        var toSign = OssSignatureV4.StringToSign(dateTime, scope, canonical);
        var key = OssSignatureV4.SigningKey(vector.Credentials.AccessKeySecret, dateTime[..8], vector.Region, vector.Product);

        Assert.Equal(vector.Expect("canonicalRequest"), canonical);
        Assert.Equal(vector.Expect("canonicalRequestSha256"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        Assert.Equal(vector.Expect("stringToSign"), toSign);
        Assert.Equal(vector.Expect("signingKeyHex"), Convert.ToHexStringLower(key));
        Assert.Equal(vector.Expect("signature"), OssSignatureV4.Signature(key, toSign));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_client_adds_the_published_headers(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));
        if (!vector.IsForClients)
        {
            Assert.True(vector.Variant is not null || vector.Key is not null);
            return;
        }

        var writer = vector.Write();
        var signer = OssSigner.Create(OssSignatureVersion.V4, vector.Region, vector.Product, vector.AdditionalHeaders);

        signer.Sign(writer, vector.Context(vector.Time!.Value));

        foreach (var header in vector.Expected.GetProperty("headers").EnumerateObject())
        {
            Assert.Equal(header.Value.GetString(), writer.FindHeader(header.Name));
        }
    }

    private static List<KeyValuePair<string, string>> HeadersAsSigned(RequestVector vector, string dateTime)
    {
        var headers = vector.Headers;
        if (vector.Variant != "date-header-only")
        {
            headers.Add(new("x-oss-date", dateTime));
        }

        if (!headers.Any(header => header.Key.Equals("x-oss-content-sha256", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new("x-oss-content-sha256", OssSignatureV4.UnsignedPayload));
        }

        if (vector.Credentials.SecurityToken is { } token)
        {
            headers.Add(new("x-oss-security-token", token));
        }

        return headers;
    }
}
