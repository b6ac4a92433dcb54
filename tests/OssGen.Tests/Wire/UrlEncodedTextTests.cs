using System.Text;
using CsCheck;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class UrlEncodedTextTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "%2F", "%41", "%7a", "%25", "%00", "+", "%", "%%", "%4", "%zz", "%+1", "%C3%A9", "%FF", "\u00e9", "/", "a", "name-0",
        "a-longer-run-of-letters-that-fills-steps");

    // Enough for the steps that go past the text's end.
    private const string More = "<and>more, so much that whole steps of the decoding find room</and>";

    [Fact]
    public void Short_texts_decode_as_the_general_decoding_has_it() => AssertDecoded(Pieces.Array[0, 12], More);

    [Fact]
    public void Long_texts_decode_as_the_general_decoding_has_it() => AssertDecoded(Pieces.Array[20, 60], More);

    [Fact]
    public void Texts_at_the_very_end_of_a_document_decode_alike() => AssertDecoded(Pieces.Array[0, 12], "");

    [Fact]
    public void Texts_of_every_length_around_a_step_decode_alike()
    {
        for (var length = 0; length < 70; length++)
        {
            Assert.Equal(new string('x', length) + "/", Read(new string('x', length) + "%2F", More));
            Assert.Equal("/" + new string('x', length), Read("%2F" + new string('x', length), More));
        }
    }

    private static void AssertDecoded(Gen<string[]> pieces, string after) => pieces.Sample(parts =>
    {
        var text = string.Concat(parts);
        Assert.Equal(OssUrlText.Decode(Encoding.UTF8.GetBytes(text)), Read(text, after));
    });

    private static string Read(string text, string after)
    {
        var xml = new OssXmlReader(Encoding.UTF8.GetBytes($"<r><k>{text}</k>{after}</r>"));
        xml.Root("r"u8);
        Assert.True(xml.ReadChildren(1) && xml.TryChild(1, "k"u8));
        return xml.ReadString(urlEncoded: true);
    }
}
