using System.Text;
using System.Text.Json;
using OssGen.Signing;
using OssGen.Tests.Vectors;

namespace OssGen.Tests.Signing;

public sealed class PostPolicyVectorTests
{
    public static TheoryData<string> Ids => SignatureVectors.Ids("postPolicy");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Signs_the_published_policy(string id)
    {
        var vector = SignatureVectors.Find(id);
        var policy = Encoding.UTF8.GetBytes(vector.GetProperty("policyJson").GetString()!);
        var credentials = new RequestVector(vector).Credentials;

        var form = vector.GetProperty("version").GetString() == "v1"
            ? PostPolicySigner.SignV1(policy, credentials)
            : PostPolicySigner.SignV4(policy, credentials, vector.GetProperty("region").GetString()!, "oss", DateTime(vector));

        var expected = vector.GetProperty("expected").GetProperty("fields").EnumerateObject().ToDictionary(
            field => field.Name, field => field.Value.GetString()!);
        Assert.Equal(expected, form.Fields.ToDictionary());
    }

    private static string DateTime(JsonElement vector) =>
        OssGen.Wire.OssSignatureV4.FormatTime(DateTimeOffset.FromUnixTimeSeconds(vector.GetProperty("time").GetInt64()));
}
