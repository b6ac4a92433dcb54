using OssGen.Signing;
using OssGen.Tests.Vectors;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class V4PresignVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("v4Presign");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_algorithm_gives_the_published_signature(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));
        var dateTime = OssSignatureV4.FormatTime(vector.Time!.Value);
        var scope = OssSignatureV4.Scope(dateTime[..8], vector.Region, vector.Product);
        var parameters = vector.Expected.GetProperty("params").EnumerateObject()
            .Where(pair => pair.Name != "x-oss-signature")
            .Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()));

        var canonical = OssSignatureV4.CanonicalRequest(
            vector.Method, vector.Resource, [.. vector.Query, .. parameters], [.. vector.Headers], vector.AdditionalHeaders);
        var toSign = OssSignatureV4.StringToSign(dateTime, scope, canonical);
        var key = OssSignatureV4.SigningKey(vector.Credentials.AccessKeySecret, dateTime[..8], vector.Region, vector.Product);

        Assert.Equal(vector.Expect("canonicalRequest"), canonical);
        Assert.Equal(vector.Expect("stringToSign"), toSign);
        Assert.Equal(vector.Expect("signature"), OssSignatureV4.Signature(key, toSign));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_client_gives_the_published_url(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));
        if (!vector.IsForClients)
        {
            Assert.NotNull(vector.Key);
            return;
        }

        var signer = OssSigner.Create(OssSignatureVersion.V4, vector.Region, vector.Product, vector.AdditionalHeaders);

        var url = signer.Presign(vector.Write(), vector.Context(vector.Time!.Value), vector.Expires);

        Assert.Equal(UrlParts.Of(vector.Expect("url")), UrlParts.Of(url));
    }
}
