using System.Text;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class JsonWriterTests
{
    [Fact]
    public void Writes_each_type_in_its_shortest_form()
    {
        var written = Write(static json =>
        {
            json.Property("text"u8, "\"<ü>\n");
            json.Property("int"u8, -1);
            json.Property("long"u8, long.MaxValue);
            json.Property("ulong"u8, ulong.MaxValue);
            json.Property("double"u8, 0.1);
            json.Property("float"u8, 0.1F);
            json.Property("bool"u8, true);
            json.Property("time"u8, new DateTimeOffset(2026, 11, 29, 1, 2, 3, TimeSpan.Zero));
            json.Property("any"u8, OssJson.Parse("[1, {}]"));
            json.Property("free\"name", "value");
        });

        Assert.Equal(
            """{"text":"\"<ü>\n","int":-1,"long":9223372036854775807,"ulong":18446744073709551615,"double":0.1,"float":0.1,"""
                + """ "bool":true,"time":"2026-11-29T01:02:03.000Z","any":[1,{}],"free\"name":"value"}""".TrimStart(),
            written);
    }

    [Fact]
    public void Null_writes_nothing() => Assert.Equal("{}", Write(static json =>
    {
        json.Property("text"u8, (string?)null);
        json.Property("int"u8, (int?)null);
        json.Property("long"u8, (long?)null);
        json.Property("ulong"u8, (ulong?)null);
        json.Property("double"u8, (double?)null);
        json.Property("float"u8, (float?)null);
        json.Property("bool"u8, (bool?)null);
        json.Property("time"u8, (DateTimeOffset?)null);
        json.Property("any"u8, (OssJson?)null);
        json.Property("free", null);
    }));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Refuses_numbers_that_JSON_lacks_with_their_place(float number)
    {
        var error = Assert.Throws<ArgumentException>("VectorData.Float32", () => Write(json => WriteVectors(json, 1.5F, number)));

        Assert.Contains("infinite or not a number", error.Message, StringComparison.Ordinal);
        Assert.Contains("vectors[1]/data[0]", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("Rule.Share", () => Write(json => json.Property("share"u8, (double)number, "Rule.Share")));
    }

    [Theory]
    [InlineData(0xDE00)]
    [InlineData(0xD83D)]
    public void Refuses_half_a_surrogate_pair_wherever_texts_go(int half)
    {
        var text = "a" + (char)half;
        Action<OssJsonWriter>[] writes =
        [
            json => json.Property("k"u8, text, "Rule.Id"),
            json => json.Property("k", text, "Rule.Id"),
            json => json.Property(text, "value", "Rule.Id"),
            json =>
            {
                json.StartArray("k"u8);
                json.Value(text, "Rule.Id");
            },
        ];

        Assert.All(writes, write => Assert.Throws<ArgumentException>("Rule.Id", () => Write(write)));
    }

    [Fact]
    public void A_member_that_must_be_set_is_refused_with_the_place_of_its_object()
    {
        var error = Assert.Throws<ArgumentException>("Vector.Key", () => Write(static json =>
        {
            json.StartArray("vectors"u8);
            json.StartObject();
            json.Property("key"u8, "first");
            json.EndObject();
            json.StartObject();
            json.Property("other"u8, "set");
            json.Required(false, "Vector.Key");
        }));

        Assert.Contains("at vectors[1] of the request", error.Message, StringComparison.Ordinal);
    }

    private static void WriteVectors(OssJsonWriter json, params float[] firsts)
    {
        json.StartArray("vectors"u8);
        foreach (var first in firsts)
        {
            json.StartObject();
            json.StartArray("data"u8);
            json.Value(first, "VectorData.Float32");
            json.EndArray();
            json.EndObject();
        }
    }

    private static string Write(Action<OssJsonWriter> write)
    {
        using var json = new OssJsonWriter();
        json.StartObject();
        write(json);
        json.EndObject();
        return Encoding.UTF8.GetString(json.WrittenMemory.Span);
    }
}
