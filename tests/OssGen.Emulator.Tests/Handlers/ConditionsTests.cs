using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Handlers;

public sealed class ConditionsTests
{
    private static readonly DateTimeOffset Modified = new(2013, 8, 5, 6, 23, 23, TimeSpan.Zero);

    private static readonly ObjectRecord Record = new()
    {
        Key = "k",
        Type = ObjectKinds.Normal,
        Size = 10,
        ETag = "B353A6AC7A6EE89236F6D56F81694BBB",
        Crc64 = 0,
        StorageClass = "Standard",
        Acl = "default",
        Modified = Modified,
        Headers = StoredHeaders.None,
    };

    [Theory]
    [InlineData("\"B353A6AC7A6EE89236F6D56F81694BBB\"")]
    [InlineData("b353a6ac7a6ee89236f6d56f81694bbb")]
    [InlineData("\"x\", \"B353A6AC7A6EE89236F6D56F81694BBB\"")]
    [InlineData("*")]
    public void The_object_s_etag_matches(string etag)
    {
        new Conditions(etag, null, null, null).Check(Record);
        Assert.Equal(304, Assert.Throws<OssFaultException>(() => new Conditions(null, etag, null, null).Check(Record)).Status);
    }

    [Fact]
    public void Another_etag_does_not_match()
    {
        new Conditions(null, "\"x\"", null, null).Check(Record);
        Assert.Equal(412, Assert.Throws<OssFaultException>(() => new Conditions("\"x\"", null, null, null).Check(Record)).Status);
    }

    [Theory]
    [InlineData(-1, 0, 412)]
    [InlineData(0, 304, 0)]
    [InlineData(1, 304, 0)]
    public void Dates_are_compared_by_the_second(int seconds, int ifModifiedSince, int ifUnmodifiedSince)
    {
        Assert.Equal(ifModifiedSince, Status(new Conditions(null, null, Modified.AddSeconds(seconds), null)));
        Assert.Equal(ifUnmodifiedSince, Status(new Conditions(null, null, null, Modified.AddSeconds(seconds))));
    }

    [Fact]
    public void An_etag_outranks_a_date() => Assert.Equal(0, Status(new Conditions("*", "\"x\"", Modified, Modified.AddSeconds(-1))));

    [Fact]
    public void A_failure_names_the_condition() => Assert.Contains(
        new KeyValuePair<string, string>("Condition", "If-Match"),
        Assert.Throws<OssFaultException>(() => new Conditions("\"x\"", null, null, null).Check(Record)).Details);

    private static int Status(Conditions conditions)
    {
        try
        {
            conditions.Check(Record);
            return 0;
        }
        catch (OssFaultException fault)
        {
            return fault.Status;
        }
    }
}
