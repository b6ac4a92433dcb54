using System.Text;
using CsCheck;
using OssGen.Endpoints;
using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

public sealed class SigningPropertyTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_702_743_657);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["/ +%&=?#~*._-aZ09\\\t"], 0, 40],
        Gen.String[Gen.Char['\u4e00', '\u9fff'], 0, 20],
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32).List[0, 5].Select(string.Concat));

    private static readonly Gen<string> Text = AnyText.Where(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text);

    [Fact]
    public void Escaping_a_query_round_trips() => Text.Sample(text => Uri.UnescapeDataString(OssEscaping.EscapeQuery(text)) == text);

    [Fact]
    public void Escaping_a_path_round_trips_and_keeps_its_slashes() => Text.Sample(text =>
    {
        var escaped = OssEscaping.EscapePath(text);
        return Uri.UnescapeDataString(escaped) == text && escaped.Count(c => c == '/') == text.Count(c => c == '/');
    });

    [Fact]
    public void Escaped_text_is_unreserved_characters_and_upper_case_triples() => Text.Sample(text =>
        OssEscaping.EscapeQuery(text).All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || "-._~%"
            .Contains(c, StringComparison.Ordinal))
        && OssEscaping.EscapeQuery(text) == Reference(text));

    [Fact]
    public void The_canonical_query_is_in_byte_order_whatever_the_order_of_writing() =>
        Gen.Select(Gen.Dictionary(Text, Text)[0, 20], Gen.Int).Sample((query, seed) =>
        {
            var shuffled = query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).ToArray();
            new Random(seed).Shuffle(shuffled);

            var line = OssSignatureV4.CanonicalRequest("GET", "/", shuffled, [], []).Split('\n')[2];

            var expected = query.OrderBy(pair => Reference(pair.Key), StringComparer.Ordinal)
                .Select(pair => pair.Value.Length == 0 ? Reference(pair.Key) : Reference(pair.Key) + "=" + Reference(pair.Value));
            return line == string.Join('&', expected);
        });

    [Fact]
    public void Signing_twice_gives_the_same() => Gen.Select(Text, Text, Gen.Enum<OssSignatureVersion>()).Sample((key, value, version) =>
    {
        var writer = new OssRequestWriter();
        writer.Query(key, value);
        var signer = OssSigner.Create(version, "cn-hangzhou");
        var context = new SigningContext(new("ak", "sk"), Time, "GET", [], OssEndpoint.Resolve(null, "cn-hangzhou"));

        signer.Sign(writer, context);
        var first = writer.HeaderPairs.ToArray();
        signer.Sign(writer, context);

        return first.SequenceEqual(writer.HeaderPairs.ToArray());
    });

    [Fact]
    public void What_the_uri_sends_is_what_V4_signs() =>
        Gen.Select(Text.Where(IsKey), Gen.Dictionary(Text, Text)[0, 6]).Sample((key, query) =>
        {
            var writer = new OssRequestWriter();
            writer.Bucket("bucket");
            writer.Key(key);
            foreach (var (name, value) in query)
            {
                writer.Query(name, value);
            }

            var uri = OssEndpoint.Resolve("oss.test", null, OssAddressingStyle.Path).BuildUri(writer);
            var canonical = OssSignatureV4.CanonicalRequest("GET", "/bucket/" + key, writer.QueryPairs, [], []).Split('\n');

            // A query of one parameter without name and value is none: nothing is sent, and nothing is signed.
            return uri.PathAndQuery == (canonical[2].Length == 0 ? canonical[1] : canonical[1] + "?" + canonical[2]);
        });

    /// <summary>Escaping written the slow way.</summary>
    private static string Reference(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'
            ? ((char)value).ToString()
            : $"%{value:X2}"));

    private static bool IsKey(string text) => text.Length is > 0 and < 300 && text[0] is not ('/' or '\\');
}
