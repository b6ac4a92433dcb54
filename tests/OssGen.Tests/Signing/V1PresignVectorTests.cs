using OssGen.Signing;
using OssGen.Tests.Vectors;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class V1PresignVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("v1Presign");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_algorithm_gives_the_published_signature(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));
        List<KeyValuePair<string, string?>> query = [.. vector.Query];
        if (vector.Credentials.SecurityToken is { } token)
        {
            query.Add(new("security-token", token));
        }

        var toSign = OssSignatureV1.StringToSign(
            vector.Method, vector.Resource, [.. query], [.. vector.Headers], vector.SubResources, vector.ExpiresText);

        Assert.Equal(vector.Expect("stringToSign"), toSign);
        Assert.Equal(vector.Expect("signature"), OssSignatureV1.Signature(vector.Credentials.AccessKeySecret, toSign));
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

        const long Lifetime = 900;
        var signedAt = DateTimeOffset.FromUnixTimeSeconds(vector.Expires - Lifetime);

        var url = OssSigner.Create(OssSignatureVersion.V1, null).Presign(vector.Write(), vector.Context(signedAt), Lifetime);

        Assert.Equal(UrlParts.Of(vector.Expect("url")), UrlParts.Of(url));
    }
}
