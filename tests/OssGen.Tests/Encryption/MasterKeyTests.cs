using System.Security.Cryptography;

namespace OssGen.Tests.Encryption;

public sealed class MasterKeyTests : IDisposable
{
    private static readonly Dictionary<string, string> Description = new() { ["use"] = "test", ["year"] = "2026" };

    private readonly RSA _right = OtherSdkObject.OpenKey();
    private readonly RSA _other = RSA.Create(1024);

    public void Dispose()
    {
        _right.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task The_key_is_found_by_its_description()
    {
        using var newest = new OssRsaMasterKey(_other);
        using var right = new OssRsaMasterKey(_right, Description);

        Assert.Equal(OtherSdkObject.Plain, await ReadAsync(newest, right));
    }

    [Fact]
    public async Task Without_it_the_error_says_which_is_wanted_and_which_are_given()
    {
        using var newest = new OssRsaMasterKey(_right);

        var error = await Assert.ThrowsAsync<OssEncryptionException>(() => ReadAsync(newest));

        Assert.Contains(OtherSdkObject.Description, error.Message, StringComparison.Ordinal);
        Assert.Contains("given are: RSA/NONE/PKCS1Padding with no description", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_an_error_that_holds_no_key()
    {
        using var wrong = new OssRsaMasterKey(_other, Description);

        var error = await Assert.ThrowsAsync<OssEncryptionException>(() => ReadAsync(wrong));

        Assert.Contains("the object was encrypted with", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            OtherSdkObject.Headers()["x-oss-meta-client-side-encryption-key"], error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_key_alone_writes_and_doesnt_read()
    {
        using var half = RSA.Create();
        half.ImportParameters(_right.ExportParameters(includePrivateParameters: false));
        using var key = new OssRsaMasterKey(half, Description);
        var oss = new FakeOss(OtherSdkObject.Encrypted, OtherSdkObject.Headers());
        using var client = new OssEncryptionClient(oss, key);

        await client.PutObjectAsync("bucket", "key", "text");
        var error = await Assert.ThrowsAsync<OssEncryptionException>(async () => await client.GetObjectAsync("bucket", "key"));

        Assert.Equal(4, oss.Stored!.Length);
        Assert.Contains("only its public half", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_of_one_description_are_refused()
    {
        using var one = new OssRsaMasterKey(_right, Description);
        using var two = new OssRsaMasterKey(_other, Description);

        var error = Assert.Throws<ArgumentException>(() => new OssEncryptionClient(new FakeOss([], []), one, two));

        Assert.Contains("""the description {"use":"test","year":"2026"}""", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypting_twice_is_refused()
    {
        using var key = new OssRsaMasterKey(_right);
        using var client = new OssEncryptionClient(new FakeOss([], []), key);

        Assert.Throws<ArgumentException>(() => new OssEncryptionClient(client, key));
    }

    [Fact]
    public async Task Keys_are_read_from_pem_of_every_kind()
    {
        foreach (var pem in (string[])[_right.ExportPkcs8PrivateKeyPem(), _right.ExportRSAPrivateKeyPem()])
        {
            using var key = OssRsaMasterKey.FromPem(pem, Description);
            Assert.Equal(OtherSdkObject.Plain, await ReadAsync(key));
        }

        foreach (var pem in (string[])[_right.ExportSubjectPublicKeyInfoPem(), _right.ExportRSAPublicKeyPem()])
        {
            using var key = OssRsaMasterKey.FromPem(pem);
            Assert.Equal(_right.KeySize / 8, (await key.WrapAsync(new byte[32])).Length);
        }

        using var guarded = OssRsaMasterKey.FromEncryptedPem(
            _right.ExportEncryptedPkcs8PrivateKeyPem(
                "password", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1)),
            "password",
            Description);
        Assert.Equal(OtherSdkObject.Plain, await ReadAsync(guarded));
    }

    [Theory]
    [InlineData("/home/me/key.pem")]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_isnt_a_key_is_refused(string pem) =>
        Assert.Equal("pem", Assert.Throws<ArgumentException>(() => OssRsaMasterKey.FromPem(pem)).ParamName);

    [Theory]
    [InlineData("key", "no 'client-side-encryption-key'")]
    [InlineData("start", "no 'client-side-encryption-start'")]
    [InlineData("cek-alg", "no 'client-side-encryption-cek-alg'")]
    [InlineData("wrap-alg", "no 'client-side-encryption-wrap-alg'")]
    public async Task Metadata_that_lacks_something_is_an_error(string name, string message)
    {
        var headers = OtherSdkObject.Headers();
        headers.Remove("x-oss-meta-client-side-encryption-" + name);
        using var key = new OssRsaMasterKey(_right, Description);

        var error = await Assert.ThrowsAsync<OssEncryptionException>(() => ReadAsync(headers, key));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key", "not base64!", "isn't base64")]
    [InlineData("cek-alg", "AES/GCM/NoPadding", "encrypted by 'AES/GCM/NoPadding'")]
    [InlineData("wrap-alg", "KMS/ALICLOUD", "one of KMS/ALICLOUD")]
    [InlineData("matdesc", "no json", "isn't a JSON object")]
    [InlineData("matdesc", "[1]", "isn't a JSON object")]
    public async Task Metadata_that_cant_be_understood_is_an_error(string name, string value, string message)
    {
        var headers = OtherSdkObject.Headers();
        headers["x-oss-meta-client-side-encryption-" + name] = value;
        using var key = new OssRsaMasterKey(_right, Description);

        var error = await Assert.ThrowsAsync<OssEncryptionException>(() => ReadAsync(headers, key));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_of_the_old_format_isnt_handed_out_encrypted()
    {
        using var key = new OssRsaMasterKey(_right, Description);

        await Assert.ThrowsAsync<OssEncryptionException>(
            () => ReadAsync(new Dictionary<string, string> { ["x-oss-meta-oss-crypto-key"] = "AAAA" }, key));
    }

    private static Task<byte[]> ReadAsync(OssMasterKey key, params OssMasterKey[] older) => ReadAsync(OtherSdkObject.Headers(), key, older);

    private static async Task<byte[]> ReadAsync(Dictionary<string, string> headers, OssMasterKey key, params OssMasterKey[] older)
    {
        using var client = new OssEncryptionClient(new FakeOss(OtherSdkObject.Encrypted, headers), key, older);
        await using var result = await client.GetObjectAsync("bucket", "key");
        return await result.ReadAsBytesAsync();
    }
}
