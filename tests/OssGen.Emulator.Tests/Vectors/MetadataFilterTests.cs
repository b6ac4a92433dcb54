using System.Text;
using System.Text.Json;
using CsCheck;
using OssGen.Emulator.Storage.Vectors.Search;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Vectors;

public sealed class MetadataFilterTests
{
    private const string Metadata = """{"type":"comedy","tags":["old","c\u0061t"],"empty":[],"année":"2020"}""";

    [Theory]
    [InlineData("""{}""", true)]
    [InlineData("""{"type":"comedy"}""", true)]
    [InlineData("""{"type":"drama"}""", false)]
    [InlineData("""{"type":{"$eq":"comedy"}}""", true)]
    [InlineData("""{"type":{"$eq":"com"}}""", false)]
    [InlineData("""{"type":{"$ne":"comedy"}}""", false)]
    [InlineData("""{"type":{"$ne":"drama"}}""", true)]
    [InlineData("""{"missing":{"$ne":"drama"}}""", true)]
    [InlineData("""{"missing":{"$eq":"drama"}}""", false)]
    [InlineData("""{"tags":"cat"}""", true)]
    [InlineData("""{"tags":{"$ne":"cat"}}""", false)]
    [InlineData("""{"tags":{"$in":["dog","old"]}}""", true)]
    [InlineData("""{"tags":{"$nin":["dog","new"]}}""", true)]
    [InlineData("""{"tags":{"$nin":["dog","old"]}}""", false)]
    [InlineData("""{"missing":{"$nin":["dog"]}}""", true)]
    [InlineData("""{"type":{"$exists":true}}""", true)]
    [InlineData("""{"type":{"$exists":false}}""", false)]
    [InlineData("""{"missing":{"$exists":false}}""", true)]
    [InlineData("""{"empty":{"$exists":true}}""", true)]
    [InlineData("""{"empty":{"$in":["x"]}}""", false)]
    [InlineData("""{"ann\u00e9e":"2020"}""", true)]
    [InlineData("""{"type":"comedy","tags":"new"}""", false)]
    [InlineData("""{"type":{"$in":["comedy"],"$ne":"comedy"}}""", false)]
    [InlineData("""{"$and":[{"type":{"$in":["comedy","documentary"]}},{"année":{"$eq":"2020"}}]}""", true)]
    [InlineData("""{"$and":[{"type":"comedy"},{"année":"2021"}]}""", false)]
    [InlineData("""{"$or":[{"type":"drama"},{"année":"2020"}]}""", true)]
    [InlineData("""{"$or":[{"type":"drama"},{"$and":[{"année":"2020"},{"tags":"dog"}]}]}""", false)]
    public void A_filter_selects(string filter, bool expected) =>
        Assert.Equal(expected, FilterParser.Parse(filter, []).Matches(Encoding.UTF8.GetBytes(Metadata)));

    [Theory]
    [InlineData("""{}""", true)]
    [InlineData("""{"type":"comedy"}""", false)]
    [InlineData("""{"type":{"$exists":false}}""", true)]
    public void A_vector_without_metadata_has_no_key(string filter, bool expected) =>
        Assert.Equal(expected, FilterParser.Parse(filter, []).Matches([]));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"type\"")]
    [InlineData("{")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":["comedy"]}""")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""{"type":{"$gt":"1"}}""")]
    [InlineData("""{"type":{"eq":"1"}}""")]
    [InlineData("""{"type":{"$eq":1}}""")]
    [InlineData("""{"type":{"$in":"comedy"}}""")]
    [InlineData("""{"type":{"$in":[]}}""")]
    [InlineData("""{"type":{"$in":[null]}}""")]
    [InlineData("""{"type":{"$exists":"true"}}""")]
    [InlineData("""{"$not":{"type":"comedy"}}""")]
    [InlineData("""{"$and":[]}""")]
    [InlineData("""{"$or":{"type":"comedy"}}""")]
    [InlineData("""{"$or":["comedy"]}""")]
    [InlineData("""{"text":"long"}""")]
    public void An_invalid_filter_is_refused(string filter)
    {
        var fault = Assert.Throws<OssFaultException>(() => FilterParser.Parse(filter, ["text"]));

        Assert.Equal((400, "InvalidArgument"), (fault.Status, fault.Code));
    }

    [Fact]
    public void A_filter_is_nested_at_most_8_levels_deep()
    {
        Assert.True(FilterParser.Parse(Nested(8), []).Matches(Encoding.UTF8.GetBytes(Metadata)));
        Assert.Throws<OssFaultException>(() => FilterParser.Parse(Nested(9), []));
        Assert.Throws<OssFaultException>(() => FilterParser.Parse(Nested(100), []));

        static string Nested(int levels) => levels == 0 ? """{"type":"comedy"}""" : $$"""{"$and":[{{Nested(levels - 1)}}]}""";
    }

    [Fact]
    public void A_filter_has_at_most_1024_comparisons_and_64_KiB()
    {
        Assert.False(FilterParser.Parse(Terms(1024), []).Matches(Encoding.UTF8.GetBytes(Metadata)));
        Assert.Throws<OssFaultException>(() => FilterParser.Parse(Terms(1025), []));
        Assert.Throws<OssFaultException>(() => FilterParser.Parse($$"""{"type":"{{new string('x', 64 * 1024)}}"}""", []));

        static string Terms(int count) => $$"""{"$and":[{{string.Join(',', Enumerable.Repeat("""{"type":"x"}""", count))}}]}""";
    }

    [Fact]
    public void A_filter_selects_what_its_definition_says() => Gen
        .Select(MetadataModel.Metadata, MetadataModel.Filter)
        .Sample(
            static (metadata, filter) => Assert.Equal(
                MetadataModel.Matches(JsonSerializer.SerializeToElement(filter), metadata),
                FilterParser.Parse(JsonSerializer.Serialize(filter), []).Matches(JsonSerializer.SerializeToUtf8Bytes(metadata))),
            iter: 5000);
}
