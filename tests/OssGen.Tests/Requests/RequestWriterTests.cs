using System.Text;
using OssGen.Wire;

namespace OssGen.Tests.Requests;

public sealed class RequestWriterTests
{
    private static readonly DateTimeOffset Time = new(2024, 2, 29, 20, 30, 1, 250, TimeSpan.FromHours(8));

    [Fact]
    public void Renders_query_values()
    {
        var writer = new OssRequestWriter();
        writer.Query("int", 1000);
        writer.Query("long", -5_000_000_000);
        writer.Query("ulong", ulong.MaxValue);
        writer.Query("yes", true);
        writer.Query("no", false);
        writer.Query("double", 0.1);
        writer.Query("time", Time);
        writer.QueryEpoch("epoch", Time);

        Assert.Equal(
            [
                "int=1000", "long=-5000000000", "ulong=18446744073709551615", "yes=true", "no=false", "double=0.1",
                "time=2024-02-29T12:30:01.250Z", "epoch=1709209801",
            ],
            Pairs(writer.QueryPairs));
    }

    [Fact]
    public void Renders_header_values()
    {
        var writer = new OssRequestWriter();
        writer.Header("Int", 1);
        writer.Header("Bool", false);
        writer.Header("If-Modified-Since", Time);
        writer.Header("Empty", "");
        writer.HeaderBase64("x-oss-callback", "{\"a\":\"文\"}");
        writer.HeaderEscaped("x-oss-symlink-target", "a b/文%41");
        writer.HeaderIsoTime("x-oss-object-worm-retain-until-date", Time);

        Assert.Equal(
            [
                "Int=1",
                "Bool=false",
                "If-Modified-Since=Thu, 29 Feb 2024 12:30:01 GMT",
                "Empty=",
                "x-oss-callback=eyJhIjoi5paHIn0=",
                "x-oss-symlink-target=a%20b/%E6%96%87%2541",
                "x-oss-object-worm-retain-until-date=2024-02-29T12:30:01.250Z",
            ],
            Headers(writer));
    }

    [Fact]
    public void Leaves_out_what_is_null()
    {
        var writer = new OssRequestWriter();
        writer.Query("a", (string?)null);
        writer.Query("b", (int?)null);
        writer.Query("c", (bool?)null);
        writer.Query("d", (DateTimeOffset?)null);
        writer.QueryEpoch("e", null);
        writer.QueryMap(null);
        writer.Header("f", (string?)null);
        writer.Header("g", (long?)null);
        writer.HeaderMap("x-oss-meta-", null);
        writer.HeaderBase64("h", null);
        writer.HeaderEscaped("i", null);
        writer.HeaderIsoTime("j", null);
        writer.Text(null, "application/json");

        Assert.True(writer.QueryPairs.IsEmpty && writer.HeaderPairs.IsEmpty && writer.BufferedBody is null);
    }

    [Fact]
    public void Writes_metadata_under_its_prefix()
    {
        var writer = new OssRequestWriter();

        writer.HeaderMap("x-oss-meta-", new Dictionary<string, string> { ["Author"] = "alice", ["empty"] = "" });

        Assert.Equal(["x-oss-meta-Author=alice", "x-oss-meta-empty="], Headers(writer));
    }

    [Fact]
    public void A_copy_source_escapes_its_key()
    {
        var writer = new OssRequestWriter();
        writer.Bucket("target");

        writer.CopySource("x-oss-copy-source", "source", "a b/文+", "CAEQ==");

        Assert.Equal("/source/a%20b/%E6%96%87%2B?versionId=CAEQ==", writer.FindHeader("x-oss-copy-source"));
    }

    [Fact]
    public void A_copy_source_without_a_bucket_is_in_the_requests_own()
    {
        var writer = new OssRequestWriter();
        writer.Bucket("target");

        writer.CopySource("x-oss-copy-source", null, "key", null);

        Assert.Equal("/target/key", writer.FindHeader("x-oss-copy-source"));
    }

    [Fact]
    public void Checks_the_names_of_a_copy_source()
    {
        Assert.Throws<ArgumentException>(() => new OssRequestWriter().CopySource("x-oss-copy-source", "Bad", "key", null));
        Assert.Throws<ArgumentException>(() => new OssRequestWriter().CopySource("x-oss-copy-source", "good", "/key", null));
    }

    [Fact]
    public void A_text_body_is_utf8_with_its_type()
    {
        var writer = new OssRequestWriter();

        writer.Text("{\"文\":1}", "application/json");

        Assert.Equal("{\"文\":1}", Encoding.UTF8.GetString(writer.BufferedBody!.Value.Span));
        Assert.Equal("application/json", writer.FindHeader("Content-Type"));
    }

    [Fact]
    public void A_text_body_without_a_type_sends_none()
    {
        var writer = new OssRequestWriter();

        writer.Text("x-oss-process=style/a", "");

        Assert.False(writer.HasHeader("content-type"));
    }

    [Fact]
    public void An_xml_body_is_what_the_xml_writer_got()
    {
        var writer = new OssRequestWriter();
        var xml = writer.StartXml();
        xml.Start("Delete"u8);
        xml.Element("Quiet"u8, true);
        xml.End("Delete"u8);

        writer.EndXml();

        Assert.Equal("<Delete><Quiet>true</Quiet></Delete>", Encoding.UTF8.GetString(writer.BufferedBody!.Value.Span));
        Assert.Equal("application/xml", writer.FindHeader("Content-Type"));
    }

    [Fact]
    public void A_content_type_of_the_request_stays()
    {
        var writer = new OssRequestWriter();
        writer.Header("content-type", "text/plain");

        writer.Text("a", "application/json");

        Assert.Equal(["content-type=text/plain"], Headers(writer));
    }

    [Theory]
    [InlineData("Only one may be set: Csv, Json or Parquet.", true, true, false)]
    [InlineData("Only one may be set: Csv, Json or Parquet.", true, true, true)]
    [InlineData("One must be set: Csv, Json or Parquet.", false, false, false)]
    public void Exactly_one_alternative_must_be_set(string message, params bool[] present)
    {
        var error = Assert.Throws<ArgumentException>(() => new OssRequestWriter().RequireOne("Csv, Json or Parquet", present));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true, false)]
    public void One_alternative_that_is_set_is_right(params bool[] present) =>
        Assert.Null(Record.Exception(() => new OssRequestWriter().RequireOne("Csv, Json or Parquet", present)));

    [Theory]
    [InlineData("http://host")]
    [InlineData("host/path")]
    [InlineData("host:80")]
    [InlineData("a b")]
    public void Refuses_what_is_no_host_name(string host) => Assert.Throws<ArgumentException>(() => new OssRequestWriter().Host(host));

    [Fact]
    public void A_reset_writer_is_empty()
    {
        var writer = new OssRequestWriter();
        writer.Bucket("bucket");
        writer.Key("key");
        writer.Host("host");
        writer.Query("acl");
        writer.Header("a", "b");
        writer.Text("t", "text/plain");
        _ = writer.Target;

        writer.Reset();

        Assert.Equal((null, null, null, null), (writer.BucketName, writer.ObjectKey, writer.HostOverride, writer.BufferedBody));
        Assert.Equal((0, 0, "/"), (writer.QueryPairs.Length, writer.HeaderPairs.Length, Encoding.ASCII.GetString(writer.Target.Path)));
    }

    private static List<string> Headers(OssRequestWriter writer)
    {
        var list = new List<string>();
        foreach (var (name, value) in writer.HeaderPairs)
        {
            list.Add($"{name}={value}");
        }

        return list;
    }

    private static List<string> Pairs(ReadOnlySpan<KeyValuePair<string, string?>> pairs)
    {
        var list = new List<string>();
        foreach (var (name, value) in pairs)
        {
            list.Add($"{name}={value}");
        }

        return list;
    }
}
