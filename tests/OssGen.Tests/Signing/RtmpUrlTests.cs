using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace OssGen.Tests.Signing;

/// <summary>Signed URLs for RTMP, against the string to sign that the API reference describes, written out by hand.</summary>
public sealed class RtmpUrlTests
{
    private const string Secret = "test-secret";

    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Fact]
    public async Task A_URL_without_parameters_has_the_documented_form()
    {
        using var client = Client();

        var url = await client.PresignRtmpAsync("test-bucket", "test-channel", TimeSpan.FromHours(1));

        Assert.Equal(
            "rtmp://test-bucket.oss-cn-hangzhou.aliyuncs.com/live/test-channel?OSSAccessKeyId=test-id&Expires=1700003600&Signature="
                + Uri.EscapeDataString(Hmac("1700003600\n/test-bucket/test-channel")),
            url);
    }

    [Fact]
    public async Task The_signature_is_the_one_that_was_computed_elsewhere()
    {
        // printf '1700003600\n/test-bucket/test-channel' | openssl dgst -sha1 -hmac test-secret -binary | base64
        using var client = Client();

        var url = await client.PresignRtmpAsync("test-bucket", "test-channel", TimeSpan.FromHours(1));

        Assert.EndsWith("&Signature=fvYVS0oT7mB%2BqS4zqPCpBJqj6jY%3D", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_signed_in_order_of_name_as_they_are_and_sent_escaped()
    {
        using var client = Client();
        var parameters = new Dictionary<string, string> { ["playlistName"] = "a b.m3u8", ["Zone"] = "x/y", ["empty"] = "" };

        var url = await client.PresignRtmpAsync("test-bucket", "test-channel", TimeSpan.FromMinutes(1), parameters);

        var expected = Hmac("1700000060\nZone:x/y\nempty:\nplaylistName:a b.m3u8\n/test-bucket/test-channel");
        Assert.Equal(
            "rtmp://test-bucket.oss-cn-hangzhou.aliyuncs.com/live/test-channel?OSSAccessKeyId=test-id&Expires=1700000060&Signature="
                + $"{Uri.EscapeDataString(expected)}&Zone=x%2Fy&empty=&playlistName=a%20b.m3u8",
            url);
    }

    [Fact]
    public async Task A_token_is_a_signed_parameter()
    {
        using var client = Client(token: "to/ken");

        var url = await client.PresignRtmpAsync("test-bucket", "test-channel", TimeSpan.FromMinutes(1));

        var expected = Uri.EscapeDataString(Hmac("1700000060\nsecurity-token:to/ken\n/test-bucket/test-channel"));
        Assert.EndsWith($"&Signature={expected}&security-token=to%2Fken", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_other_letters_is_signed_as_it_is_and_sent_escaped()
    {
        using var client = Client();

        var url = await client.PresignRtmpAsync("test-bucket", "频道", TimeSpan.FromMinutes(1));

        Assert.StartsWith("rtmp://test-bucket.oss-cn-hangzhou.aliyuncs.com/live/%E9%A2%91%E9%81%93?", url, StringComparison.Ordinal);
        Assert.EndsWith(Uri.EscapeDataString(Hmac("1700000060\n/test-bucket/频道")), url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.example.com:8443", OssAddressingStyle.Automatic, "rtmp://test-bucket.a.example.com/live/c?")]
    [InlineData("live.example.com", OssAddressingStyle.CName, "rtmp://live.example.com/live/c?")]
    public async Task The_host_has_the_bucket_unless_it_is_the_bucket_s_own(string endpoint, OssAddressingStyle style, string start)
    {
        using var client = Client(endpoint, style);

        Assert.StartsWith(start, await client.PresignRtmpAsync("test-bucket", "c", TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_can_not_hold_the_bucket()
    {
        using var client = Client("127.0.0.1:9000");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.PresignRtmpAsync("test-bucket", "c", TimeSpan.FromMinutes(1)));

        Assert.Contains("Path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_client_signs_nothing()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.Anonymous });

        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.PresignRtmpAsync("test-bucket", "c", TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData("Bad_Bucket", "c", 60, "bucket")]
    [InlineData("test-bucket", "", 60, "channelName")]
    [InlineData("test-bucket", "a/b", 60, "channelName")]
    [InlineData("test-bucket", "/a", 60, "channelName")]
    [InlineData("test-bucket", "c", 0.5, "lifetime")]
    [InlineData("test-bucket", "c", -60, "lifetime")]
    public async Task A_bad_argument_is_named(string bucket, string channel, double seconds, string parameter)
    {
        using var client = Client();

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await client.PresignRtmpAsync(bucket, channel, TimeSpan.FromSeconds(seconds)));

        Assert.Equal(parameter, error.ParamName);
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", null)]
    [InlineData("Expires", "1")]
    [InlineData("signature", "1")]
    [InlineData("OSSAccessKeyId", "1")]
    [InlineData("security-token", "1")]
    [InlineData("SecurityToken", "1")]
    [InlineData("a\nb", "1")]
    [InlineData("a", "1\n/other/channel")]
    public async Task A_parameter_that_can_not_be_signed_is_refused(string name, string? value)
    {
        using var client = Client();

        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await client.PresignRtmpAsync(
            "test-bucket", "c", TimeSpan.FromMinutes(1), new Dictionary<string, string> { [name] = value! }));

        Assert.Equal("parameters", error.ParamName);
    }

    // Attributes can't hold such texts.
    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_wherever_it_is()
    {
        using var client = Client();
        var lone = "a" + (char)0xD800;

        var channel = await Assert.ThrowsAsync<ArgumentException>(
            async () => await client.PresignRtmpAsync("test-bucket", lone, TimeSpan.FromMinutes(1)));
        var value = await Assert.ThrowsAsync<ArgumentException>(async () => await client.PresignRtmpAsync(
            "test-bucket", "c", TimeSpan.FromMinutes(1), new Dictionary<string, string> { ["a"] = lone }));
        var name = await Assert.ThrowsAsync<ArgumentException>(async () => await client.PresignRtmpAsync(
            "test-bucket", "c", TimeSpan.FromMinutes(1), new Dictionary<string, string> { [lone] = "a" }));

        Assert.Equal(("channelName", "parameters", "parameters"), (channel.ParamName, value.ParamName, name.ParamName));
    }

    private static OssClient Client(
        string endpoint = "https://oss-cn-hangzhou.aliyuncs.com",
        OssAddressingStyle style = OssAddressingStyle.Automatic,
        string? token = null) => new(new()
    {
        Endpoint = endpoint,
        Region = "cn-hangzhou",
        Addressing = style,
        Credentials = new OssCredentials("test-id", Secret, token),
        TimeProvider = new FakeTimeProvider(s_now),
    });

    [SuppressMessage("Security", "CA5350", Justification = "OSS defines this signature as HMAC-SHA1.")]
    private static string Hmac(string text) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(text)));
}
