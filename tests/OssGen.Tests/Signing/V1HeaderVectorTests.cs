using OssGen.Signing;
using OssGen.Tests.Vectors;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class V1HeaderVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("v1Header");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_algorithm_gives_the_published_signature(string id)
    {
        var vector = new RequestVector(SignatureVectors.Find(id));

        var toSign = OssSignatureV1.StringToSign(
            vector.Method, vector.Resource, vector.Query, [.. HeadersAsSigned(vector)], vector.SubResources, vector.DateLine);

        Assert.Equal(vector.Expect("stringToSign"), toSign);
        Assert.EndsWith(vector.Expect("canonicalizedResource"), toSign, StringComparison.Ordinal);
        Assert.Equal(vector.Expect("signature"), OssSignatureV1.Signature(vector.Credentials.AccessKeySecret, toSign));
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

        OssSigner.Create(OssSignatureVersion.V1, null).Sign(writer, vector.Context(vector.Time!.Value));

        foreach (var header in vector.Expected.GetProperty("headers").EnumerateObject())
        {
            Assert.Equal(header.Value.GetString(), writer.FindHeader(header.Name));
        }
    }

    private static List<KeyValuePair<string, string>> HeadersAsSigned(RequestVector vector)
    {
        var headers = vector.Headers;
        if (vector.Time is { } time)
        {
            headers.Add(new("Date", time.ToString("R")));
        }

        if (vector.Credentials.SecurityToken is { } token)
        {
            headers.Add(new("x-oss-security-token", token));
        }

        return headers;
    }
}
