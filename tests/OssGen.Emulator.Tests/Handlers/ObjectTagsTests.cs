using CsCheck;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Tests.Handlers;

public sealed class ObjectTagsTests
{
    private static readonly Gen<string> Text =
        Gen.OneOf("a", "Z", "9", " ", "+", "-", "=", ".", "_", ":", "/", "é", "文").Array[1, 20].Select(string.Concat);

    private static readonly Gen<Tag> OneTag = Gen.Select(Text, Text).Select((key, value) => new Tag { Key = $"k{key}", Value = value });

    [Fact]
    public void Tags_are_stored_as_they_were_given() =>
        OneTag.Array[0, 10].Where(tags => tags.DistinctBy(tag => tag.Key).Count() == tags.Length).Sample(tags =>
        {
            var record = ObjectRecord.Marker("key", default) with { Headers = ObjectTags.Put(StoredHeaders.None, tags) };

            Assert.Equal(tags, ObjectTags.Of(record));
        });
}
