namespace OssGen.Tests.Requests;

/// <summary>Secrets that documents hold aren't printed with the records that hold them.</summary>
public sealed class SecretTests
{
    private static readonly PutCnameRequest Request = new()
    {
        Bucket = "bucket",
        Domain = "example.com",
        CertificateConfiguration = new CertificateConfiguration { Certificate = "public part", PrivateKey = "private part" },
    };

    [Fact]
    public void The_text_of_a_record_holds_no_secret_of_its_members()
    {
        var text = Request.ToString();

        Assert.Contains("public part", text, StringComparison.Ordinal);
        Assert.Contains("PrivateKey = ***", text, StringComparison.Ordinal);
        Assert.DoesNotContain("private part", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_gives_its_value_back() => Assert.Equal("private part", Request.CertificateConfiguration!.PrivateKey!.Value.Value);

    [Fact]
    public void Secrets_are_equal_where_their_values_are() => Assert.Equal(new OssSecret("a"), (OssSecret)"a");

    [Fact]
    public void No_secret_prints_as_nothing() => Assert.Equal("", default(OssSecret).ToString());
}
