using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Signing;

/// <summary>Signs POST policies. The string to sign is the base64 text that the form sends.</summary>
internal static class PostPolicySigner
{
    public static OssPostForm SignV1(ReadOnlySpan<byte> policyJson, OssCredentials credentials)
    {
        var policy = Convert.ToBase64String(policyJson);
        List<KeyValuePair<string, string>> fields =
        [
            new(WireNames.AccessKeyIdOfV1, credentials.AccessKeyId),
            new("policy", policy),
            new(WireNames.SignatureOfV1, OssSignatureV1.Signature(credentials.AccessKeySecret, policy)),
        ];
        AddToken(fields, credentials);
        return new(fields);
    }

    public static OssPostForm SignV4(OssPostPolicy policy, OssCredentials credentials, string region, string product, DateTimeOffset time)
    {
        var dateTime = OssSignatureV4.FormatTime(time);
        List<PostCondition> conditions =
        [
            new PostCondition.Exact(WireNames.SignatureVersion, OssSignatureV4.Algorithm),
            new PostCondition.Exact(WireNames.Credential, Credential(credentials, dateTime, region, product)),
            new PostCondition.Exact(WireNames.SigningTime, dateTime),
        ];
        if (credentials.SecurityToken is { } token)
        {
            conditions.Add(new PostCondition.Exact(WireNames.SecurityToken, token));
        }

        return SignV4(PostPolicyJson.Write(policy, [.. conditions]), credentials, region, product, dateTime);
    }

    /// <summary>Signs a serialized policy that already contains the conditions required by the signature.</summary>
    public static OssPostForm SignV4(
        ReadOnlySpan<byte> policyJson, OssCredentials credentials, string region, string product, string dateTime)
    {
        var policy = Convert.ToBase64String(policyJson);
        var key = OssSignatureV4.SigningKey(credentials.AccessKeySecret, dateTime[..8], region, product);
        List<KeyValuePair<string, string>> fields =
        [
            new("policy", policy),
            new(WireNames.SignatureVersion, OssSignatureV4.Algorithm),
            new(WireNames.Credential, Credential(credentials, dateTime, region, product)),
            new(WireNames.SigningTime, dateTime),
            new(WireNames.Signature, OssSignatureV4.Signature(key, policy)),
        ];
        AddToken(fields, credentials);
        return new(fields);
    }

    private static string Credential(OssCredentials credentials, string dateTime, string region, string product) =>
        credentials.AccessKeyId + "/" + OssSignatureV4.Scope(dateTime[..8], region, product);

    private static void AddToken(List<KeyValuePair<string, string>> fields, OssCredentials credentials)
    {
        if (credentials.SecurityToken is { } token)
        {
            fields.Add(new(WireNames.SecurityToken, token));
        }
    }
}
