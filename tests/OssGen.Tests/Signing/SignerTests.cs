using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Tests.Requests;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class SignerTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_702_743_657);
    private static readonly OssCredentials Key = new("ak", "sk");
    private static readonly OssEndpoint Endpoint = OssEndpoint.Resolve(null, "cn-hangzhou");

    [Theory]
    [InlineData(
        OssSignatureVersion.Automatic,
        "cn-hangzhou", "OSS4-HMAC-SHA256 Credential=ak/20231216/cn-hangzhou/oss/aliyun_v4_request,Signature=")]
    [InlineData(OssSignatureVersion.Automatic, null, "OSS ak:")]
    [InlineData(OssSignatureVersion.V1, "cn-hangzhou", "OSS ak:")]
    [InlineData(OssSignatureVersion.V4, "cn-hangzhou", "OSS4-HMAC-SHA256 ")]
    public void The_version_follows_the_wish_or_the_region(OssSignatureVersion version, string? region, string start)
    {
        var writer = new OssRequestWriter();

        OssSigner.Create(version, region).Sign(writer, Context());

        Assert.StartsWith(start, writer.FindHeader("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public void V4_without_a_region_says_what_to_set()
    {
        var error = Assert.Throws<ArgumentException>(() => OssSigner.Create(OssSignatureVersion.V4, null));

        Assert.Contains("Set Region", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void Signing_again_replaces_the_signature_and_keeps_the_request(OssSignatureVersion version)
    {
        var signer = OssSigner.Create(version, "cn-hangzhou");
        var once = Request();
        var twice = Request();
        signer.Sign(once, Context());

        signer.Sign(twice, Context(Time.AddDays(-1), new("other", "key", "token")));
        signer.Sign(twice, Context());

        Assert.Equal(once.HeaderPairs.ToArray(), twice.HeaderPairs.ToArray());
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void Another_second_another_day_or_another_key_gives_another_signature(OssSignatureVersion version)
    {
        var signer = OssSigner.Create(version, "cn-hangzhou");
        SigningContext[] contexts =
            [Context(), Context(Time.AddSeconds(1)), Context(Time.AddDays(1)), Context(Time, new("ak", "sk2")), Context()];

        var signatures = contexts.Select(context =>
        {
            var writer = Request();
            signer.Sign(writer, context);
            return writer.FindHeader("Authorization");
        }).ToArray();

        Assert.Equal(4, signatures.Distinct().Count());
        Assert.Equal(signatures[0], signatures[4]);
    }

    [Fact]
    public void A_header_beside_the_signed_ones_leaves_the_signature_alone()
    {
        var signer = OssSigner.Create(OssSignatureVersion.V4, "cn-hangzhou");
        var plain = Request();
        var ranged = Request();
        ranged.Header("Range", "bytes=0-1");

        signer.Sign(plain, Context());
        signer.Sign(ranged, Context());

        Assert.Equal(plain.FindHeader("Authorization"), ranged.FindHeader("Authorization"));
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1, "acl", true)]
    [InlineData(OssSignatureVersion.V1, "x-oss-new", true)]
    [InlineData(OssSignatureVersion.V1, "lifecycle", true)]
    [InlineData(OssSignatureVersion.V1, "qos", true)]
    [InlineData(OssSignatureVersion.V1, "accessmonitor", false)]
    [InlineData(OssSignatureVersion.V1, "prefix", false)]
    [InlineData(OssSignatureVersion.V4, "prefix", true)]
    [InlineData(OssSignatureVersion.V4, "x-oss-new", true)]
    public void An_extra_parameter_is_signed_by_the_versions_rule(OssSignatureVersion version, string name, bool signed)
    {
        var signer = OssSigner.Create(version, "cn-hangzhou");
        var with = new ProbeRequest("GET", _ => { }) { ExtraQuery = new Dictionary<string, string?> { [name] = null } }.Collect();
        var without = new ProbeRequest("GET", _ => { }).Collect();

        signer.Sign(with, Context());
        signer.Sign(without, Context());

        Assert.Equal(signed, with.FindHeader("Authorization") != without.FindHeader("Authorization"));
    }

    [Fact]
    public void V1_signs_a_parameter_that_the_operation_names()
    {
        var signer = OssSigner.Create(OssSignatureVersion.V1, null);
        var request = new ProbeRequest("GET", writer => writer.Query("motto"));
        var named = request.Collect();
        var unnamed = request.Collect();

        signer.Sign(named, Context() with { SignedQuery = ["motto"] });
        signer.Sign(unnamed, Context());

        Assert.NotEqual(unnamed.FindHeader("Authorization"), named.FindHeader("Authorization"));
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void An_extra_oss_header_is_signed(OssSignatureVersion version)
    {
        var signer = OssSigner.Create(version, "cn-hangzhou");
        var with = new ProbeRequest("GET", _ => { }) { ExtraHeaders = new Dictionary<string, string> { ["x-oss-new"] = "1" } }.Collect();
        var without = new ProbeRequest("GET", _ => { }).Collect();

        signer.Sign(with, Context());
        signer.Sign(without, Context());

        Assert.NotEqual(without.FindHeader("Authorization"), with.FindHeader("Authorization"));
    }

    [Fact]
    public void Header_names_are_ordered_as_lower_case_bytes()
    {
        var canonical = OssSignatureV4.CanonicalRequest(
            "GET", "/", [], [new("x-oss-meta-a_b", "1"), new("X-OSS-META-AB", "2"), new("x-oss-meta-a", " 3 ")], []);

        Assert.Equal("GET\n/\n\nx-oss-meta-a:3\nx-oss-meta-a_b:1\nx-oss-meta-ab:2\n\n\nUNSIGNED-PAYLOAD", canonical);
    }

    [Fact]
    public void Several_values_of_a_header_are_joined_in_their_order()
    {
        var canonical = OssSignatureV4.CanonicalRequest(
            "GET", "/", [], [new("x-oss-b", "2"), new("x-oss-a", "0"), new("X-OSS-B", "1")], []);

        Assert.Equal("GET\n/\n\nx-oss-a:0\nx-oss-b:2,1\n\n\nUNSIGNED-PAYLOAD", canonical);
    }

    [Theory]
    [InlineData(OssAddressingStyle.VirtualHosted)]
    [InlineData(OssAddressingStyle.Path)]
    [InlineData(OssAddressingStyle.CName)]
    public void The_addressing_style_leaves_the_signature_alone(OssAddressingStyle style)
    {
        var signer = OssSigner.Create(OssSignatureVersion.V4, "cn-hangzhou");
        var reference = Request();
        var writer = Request();

        signer.Sign(reference, Context());
        signer.Sign(writer, Context() with { Endpoint = OssEndpoint.Resolve("static.example", "cn-hangzhou", style) });

        Assert.Equal(reference.FindHeader("Authorization"), writer.FindHeader("Authorization"));
    }

    [Theory]
    [InlineData(OssSignatureVersion.V1)]
    [InlineData(OssSignatureVersion.V4)]
    public void Signing_allocates_less_than_a_kilobyte(OssSignatureVersion version)
    {
        var signer = OssSigner.Create(version, "cn-hangzhou");
        var writer = Request();
        var context = Context();
        signer.Sign(writer, context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            signer.Sign(writer, context);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 1024);
    }

    private static SigningContext Context() => Context(Time, Key);

    private static SigningContext Context(DateTimeOffset time) => Context(time, Key);

    private static SigningContext Context(DateTimeOffset time, OssCredentials credentials) => new(credentials, time, "PUT", [], Endpoint);

    private static OssRequestWriter Request() => new ProbeRequest("PUT", writer =>
    {
        writer.Bucket("bucket");
        writer.Key("a b/文");
        writer.Query("acl");
        writer.Header("Content-Type", "text/plain");
    }).Collect();
}
