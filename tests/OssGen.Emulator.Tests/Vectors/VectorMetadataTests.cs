using System.Text;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Vectors;

public sealed class VectorMetadataTests
{
    [Fact]
    public void The_filterable_part_lacks_the_keys_of_the_index()
    {
        var metadata = VectorMetadata.Parse("""{"text":"long","type":"comedy"}""", ["text"]);

        Assert.Equal("""{"text":"long","type":"comedy"}""", metadata.Text);
        Assert.Equal("""{"type":"comedy"}""", Encoding.UTF8.GetString(metadata.Filterable!));
    }

    [Fact]
    public void The_limits_of_metadata_are_sizes_in_bytes()
    {
        // The key has 1 byte, and é 2.
        Assert.NotNull(VectorMetadata.Parse(Json("k", new string('é', 1023)), []).Filterable);
        Refused(Json("k", new string('é', 1024)));
        Assert.Null(VectorMetadata.Parse(Json("k", new string('x', 40959)), ["k"]).Filterable);
        Refused(Json("k", new string('x', 40960)), "k");
    }

    [Fact]
    public void Metadata_has_at_most_10_filterable_keys()
    {
        Assert.NotNull(VectorMetadata.Parse(Keys(10), []).Filterable);
        Assert.NotNull(VectorMetadata.Parse(Keys(11), ["k0"]).Filterable);
        Refused(Keys(11));

        static string Keys(int count) =>
            $"{{{string.Join(',', Enumerable.Range(0, count).Select(static number => $"\"k{number}\":\"\""))}}}";
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"k":1}""")]
    [InlineData("""{"k":true}""")]
    [InlineData("""{"k":null}""")]
    [InlineData("""{"k":{"a":"b"}}""")]
    [InlineData("""{"k":["a",1]}""")]
    [InlineData("""{"k":[["a"]]}""")]
    public void Values_are_strings_and_lists_of_strings(string metadata) => Refused(metadata);

    private static string Json(string key, string value) => $$"""{"{{key}}":"{{value}}"}""";

    private static void Refused(string metadata, params string[] nonFilterable)
    {
        var fault = Assert.Throws<OssFaultException>(() => VectorMetadata.Parse(metadata, nonFilterable));

        Assert.Equal((400, "InvalidArgument"), (fault.Status, fault.Code));
    }
}
