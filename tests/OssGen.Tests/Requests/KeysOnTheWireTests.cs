using System.Net;
using System.Net.Sockets;
using OssGen.Wire;

namespace OssGen.Tests.Requests;

/// <summary>Through real sockets: the request target that arrives is the one that was signed.</summary>
public sealed class KeysOnTheWireTests
{
    private const string Secret = "test-secret";

    public static TheoryData<string, string, OssAddressingStyle, OssSignatureVersion> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, OssAddressingStyle, OssSignatureVersion>();
            (string Key, string Path)[] keys =
            [
                ("../../x", "/../../x"), ("a/./b", "/a/./b"), ("%2e%2e/x", "/%252e%252e/x"), ("a%2Fb", "/a%252Fb"), ("a//b", "/a//b"),
                ("..", "/.."),
                ("a b+c&d=e?f#g", "/a%20b%2Bc%26d%3De%3Ff%23g"), ("文/😀", "/%E6%96%87/%F0%9F%98%80"), ("!'()*~", "/%21%27%28%29%2A~"),
            ];
            foreach (var (key, path) in keys)
            {
                foreach (var style in new[] { OssAddressingStyle.Path, OssAddressingStyle.VirtualHosted })
                {
                    cases.Add(key, path, style, OssSignatureVersion.V1);
                    cases.Add(key, path, style, OssSignatureVersion.V4);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_key_arrives_as_signed(string key, string path, OssAddressingStyle style, OssSignatureVersion version)
    {
        using var server = new RawServer();
        using var client = Client(server, style, version);
        var answering = server.AnswerOneAsync();

        _ = await client.SendAsync(new ProbeCall("bucket", key));
        var head = await answering;

        Assert.Equal(style == OssAddressingStyle.Path ? "/bucket" + path : path, head.Path);
        Assert.Equal(Authorization(head, "/bucket/" + key, version), head.Header("Authorization"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_presigned_key_arrives_as_signed(string key, string path, OssAddressingStyle style, OssSignatureVersion version)
    {
        using var server = new RawServer();
        using var client = Client(server, style, version);
        using var bare = new HttpClient(Handler(server));
        var presigned = client.Presign(new ProbeCall("bucket", key), TimeSpan.FromMinutes(10));
        using var message = new HttpRequestMessage(presigned.Method, presigned.Uri);
        foreach (var (name, value) in presigned.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        var answering = server.AnswerOneAsync();
        using var response = await bare.SendAsync(message);
        var head = await answering;

        Assert.Equal(style == OssAddressingStyle.Path ? "/bucket" + path : path, head.Path);
        Assert.Equal(
            Signature(head, "/bucket/" + key, version), head.Query.Single(pair => pair.Key is "Signature" or "x-oss-signature").Value);
    }

    private static OssClient Client(RawServer server, OssAddressingStyle style, OssSignatureVersion version) => new(new()
    {
        Endpoint = $"http://oss.test:{server.Port}",
        Region = "cn-hangzhou",
        Addressing = style,
        SignatureVersion = version,
        Credentials = new OssCredentials("test-id", Secret),
        HttpHandler = Handler(server),
    });

    private static SocketsHttpHandler Handler(RawServer server) => new()
    {
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <summary>What a server computes from the bytes it got.</summary>
    private static string Authorization(RawHead head, string resource, OssSignatureVersion version)
    {
        if (version == OssSignatureVersion.V1)
        {
            return "OSS test-id:"
                + OssSignatureV1.Signature(Secret, OssSignatureV1.StringToSign(head.Method, resource, head.Query, [.. head.Headers], []));
        }

        var dateTime = head.Header("x-oss-date");
        var scope = OssSignatureV4.Scope(dateTime[..8], "cn-hangzhou", "oss");
        return $"OSS4-HMAC-SHA256 Credential=test-id/{scope},Signature={SignatureV4(head, resource, head.Query, dateTime)}";
    }

    private static string Signature(RawHead head, string resource, OssSignatureVersion version)
    {
        if (version == OssSignatureVersion.V4)
        {
            KeyValuePair<string, string?>[] signed = [.. head.Query.Where(pair => pair.Key != "x-oss-signature")];
            return SignatureV4(head, resource, signed, signed.Single(pair => pair.Key == "x-oss-date").Value!);
        }

        var expires = head.Query.Single(pair => pair.Key == "Expires").Value;
        return OssSignatureV1.Signature(
            Secret, OssSignatureV1.StringToSign(head.Method, resource, head.Query, [.. head.Headers], [], expires));
    }

    private static string SignatureV4(RawHead head, string resource, KeyValuePair<string, string?>[] query, string dateTime)
    {
        var canonical = OssSignatureV4.CanonicalRequest(head.Method, resource, query, [.. head.Headers], []);
        var key = OssSignatureV4.SigningKey(Secret, dateTime[..8], "cn-hangzhou", "oss");
        return OssSignatureV4.Signature(
            key, OssSignatureV4.StringToSign(dateTime, OssSignatureV4.Scope(dateTime[..8], "cn-hangzhou", "oss"), canonical));
    }
}
