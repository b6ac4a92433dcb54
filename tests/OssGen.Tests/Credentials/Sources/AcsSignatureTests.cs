using OssGen.Credentials.Exchange;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>
/// The vectors are those of Alibaba Cloud's documentation of the signature (V3), which <see cref="AcsVerifier"/> reproduces on its own.
/// </summary>
public sealed class AcsSignatureTests
{
    private const string Query = "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai";

    [Theory]
    [InlineData(
        "2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d", "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0")]
    [InlineData(
        "2023-10-26T09:01:01Z", "d410180a5abf7fe235dd9b74aca91fc0", "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804")]
    public void Signs_as_the_documentation_does(string date, string nonce, string signature)
    {
        using var message = Signed(new OssCredentials("YourAccessKeyId", "YourAccessKeySecret"), date, nonce);

        Assert.Equal(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                + $"x-acs-signature-nonce;x-acs-version,Signature={signature}",
            AcsVerifier.Header(message, "Authorization"));
        Assert.Equal(signature, AcsVerifier.Signature(message, "YourAccessKeySecret"));
    }

    [Fact]
    public void Signs_the_security_token()
    {
        using var message = Signed(new OssCredentials("id", "secret", "token"), "2023-10-26T10:22:32Z", "n");

        var authorization = AcsVerifier.Header(message, "Authorization");
        Assert.Contains(";x-acs-security-token;", authorization, StringComparison.Ordinal);
        Assert.EndsWith("Signature=" + AcsVerifier.Signature(message, "secret"), authorization, StringComparison.Ordinal);
        Assert.Equal("token", AcsVerifier.Header(message, "x-acs-security-token"));
    }

    [Fact]
    public void Escapes_and_sorts_parameters()
    {
        var query = AcsSignature.Query([new("b", "a b*~/+"), new("B", "é"), new("a", "")]);

        Assert.Equal("B=%C3%A9&a=&b=a%20b%2A~%2F%2B", query);
    }

    private static HttpRequestMessage Signed(OssCredentials credentials, string date, string nonce)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"https://ecs.cn-shanghai.aliyuncs.com/?{Query}");
        AcsSignature.Sign(
            message,
            Query,
            ("RunInstances", "2014-05-26"),
            credentials,
            DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            nonce);
        return message;
    }
}
