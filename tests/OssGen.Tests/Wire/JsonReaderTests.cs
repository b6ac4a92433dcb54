using System.Text;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class JsonReaderTests
{
    private delegate T Read<T>(ref OssJsonReader json);

    [Theory]
    [InlineData("indexName")]
    [InlineData("INDEXNAME")]
    [InlineData("IndexName")]
    [InlineData("index\\u004eame")]
    public void Names_are_read_regardless_of_case_and_escapes(string name) =>
        Assert.True(First($$"""{"{{name}}":1}""", static (ref json) => json.NameEquals("indexName"u8)));

    [Fact]
    public void Each_type_is_read()
    {
        Assert.Equal("ü\"", First("""{"a":"\u00fc\""}""", static (ref json) => json.ReadString()));
        Assert.Equal(-5, First("""{"a":-5}""", static (ref json) => json.ReadInt32()));
        Assert.Equal(long.MaxValue, First("""{"a":9223372036854775807}""", static (ref json) => json.ReadInt64()));
        Assert.Equal(ulong.MaxValue, First("""{"a":18446744073709551615}""", static (ref json) => json.ReadUInt64()));
        Assert.Equal(1e300, First("""{"a":1e300}""", static (ref json) => json.ReadDouble()));
        Assert.Equal(0.1F, First("""{"a":0.1}""", static (ref json) => json.ReadSingle()));
        Assert.True(First("""{"a":true}""", static (ref json) => json.ReadBoolean()));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(7), First("""{"a":7}""", static (ref json) => json.ReadTime()));
        Assert.Equal(DateTimeOffset.UnixEpoch, First("""{"a":"1970-01-01T00:00:00Z"}""", static (ref json) => json.ReadTime()));
        Assert.Equal(OssJson.Parse("""{"b":[1]}"""), First("""{"a": { "b" : [ 1 ] } }""", static (ref json) => json.ReadJson()));
    }

    public static TheoryData<string, string> WrongTypes => new()
    {
        { "String", "1" }, { "String", "[\"a\"]" }, { "Int32", "\"5\"" }, { "Int32", "5000000000" }, { "Int64", "1.5" }, { "UInt64", "-1" },
        { "Double", "\"1\"" }, { "Single", "1e39" }, { "Single", "{}" }, { "Boolean", "\"true\"" }, { "Boolean", "1" },
        { "Time", "\"soon\"" },
        { "Object", "[]" }, { "Object", "\"a\"" }, { "Array", "{\"b\":1}" }, { "Array", "1" },
    };

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_value_of_another_type_is_left_out_of_a_reply_and_noted_and_the_rest_is_read(string type, string value)
    {
        var response = new OssResponse(200);
        var json = new OssJsonReader(Encoding.UTF8.GetBytes($$$"""{"outer":{"a":{{{value}}},"next":7}}"""), response);
        json.Root();
        Assert.True(json.ReadProperty() && json.StartObject() && json.ReadProperty());

        ReadAs(ref json, type);

        Assert.True(json.ReadProperty() && json.NameEquals("next"u8));
        Assert.Equal(7, json.ReadInt32());
        Assert.Equal("outer/a", Assert.Single(response.UnreadMembers).Name);
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_value_of_another_type_is_an_error_of_a_request(string type, string value)
    {
        var error = Assert.Throws<OssJsonException>(() => First($$"""{"a":{{value}}}""", (ref json) =>
        {
            ReadAs(ref json, type);
            return 0;
        }));

        Assert.Equal("a", error.PropertyPath);
    }

    [Theory]
    [InlineData("String")]
    [InlineData("Int32")]
    [InlineData("Single")]
    [InlineData("Boolean")]
    [InlineData("Time")]
    [InlineData("Object")]
    [InlineData("Array")]
    public void Null_means_unset_without_a_note(string type)
    {
        var response = new OssResponse(200);
        var json = new OssJsonReader("""{"a":null,"b":1}"""u8, response);
        json.Root();
        json.ReadProperty();

        ReadAs(ref json, type);

        Assert.True(json.ReadProperty() && json.NameEquals("b"u8));
        Assert.Empty(response.UnreadMembers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'a':1}")]
    [InlineData("<Error/>")]
    public void What_is_no_JSON_object_is_an_error(string document) => Assert.Throws<OssJsonException>(() =>
    {
        var json = new OssJsonReader(Encoding.UTF8.GetBytes(document));
        json.Root();
        while (json.ReadProperty())
        {
            json.Unknown();
        }
    });

    [Theory]
    [InlineData("{}garbage")]
    [InlineData("{\"a\":{}}{}")]
    public void What_follows_a_request_s_document_is_an_error(string document) => Assert.Throws<OssJsonException>(() =>
    {
        var json = new OssJsonReader(Encoding.UTF8.GetBytes(document));
        json.Root();
        while (json.ReadProperty())
        {
            json.Unknown();
        }
    });

    [Theory]
    [InlineData("Enabled")]
    [InlineData("ENABLED")]
    public void A_documented_value_is_read_in_any_case_by_servers_and_clients(string value)
    {
        var known = FeatureStatus.Known;

        Assert.Equal("Enabled", First($$"""{"a":"{{value}}"}""", (ref json) => json.ReadString(known)));
        Assert.Throws<OssJsonException>(() => First("""{"a":"other"}""", (ref json) => json.ReadString(known)));
    }

    [Fact]
    public void A_byte_order_mark_and_unpaired_surrogates_do_not_matter()
    {
        var document = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("""{"a":"x\ud800y"}""")).ToArray();
        var json = new OssJsonReader(document);
        json.Root();
        json.ReadProperty();

        Assert.Equal("x\uFFFDy", json.ReadString());
    }

    [Fact]
    public void A_place_in_an_array_has_the_index_of_the_item()
    {
        var response = new OssResponse(200);
        var json = new OssJsonReader("""{"vectors":[{"key":"a"},{"key":5}]}"""u8, response);
        json.Root();
        json.ReadProperty();
        json.StartArray();
        while (json.ReadItem())
        {
            json.StartObject();
            while (json.ReadProperty())
            {
                json.ReadString();
            }
        }

        Assert.Equal("vectors[1]/key", Assert.Single(response.UnreadMembers).Name);
    }

    private static void ReadAs(ref OssJsonReader json, string type)
    {
        object? value = type switch
        {
            "String" => json.ReadString(),
            "Int32" => json.ReadInt32(),
            "Int64" => json.ReadInt64(),
            "UInt64" => json.ReadUInt64(),
            "Double" => json.ReadDouble(),
            "Single" => json.ReadSingle(),
            "Boolean" => json.ReadBoolean(),
            "Time" => json.ReadTime(),
            "Object" => json.StartObject() ? "entered" : null,
            _ => json.StartArray() ? "entered" : null,
        };
        Assert.Null(value);
    }

    private static T First<T>(string document, Read<T> read)
    {
        var json = new OssJsonReader(Encoding.UTF8.GetBytes(document));
        json.Root();
        Assert.True(json.ReadProperty());
        return read(ref json);
    }
}
