using OssGen.Wire;

namespace OssGen.Tests.Wire;

public sealed class ResponseReaderTests
{
    private static readonly OssResponseReader Reply = new(new OssResponse(200, new Dictionary<string, string>
    {
        ["X-Oss-Request-Id"] = "5F",
        ["Date"] = "Wed, 01 May 2024 12:00:00 GMT",
        ["x-oss-meta-Color"] = "Red",
        ["X-OSS-META-b"] = "2",
        ["x-oss-number"] = " 12 ",
        ["x-oss-empty"] = "",
        ["x-oss-flag"] = "True",
        ["x-oss-text"] = "5Lit",
        ["x-oss-epoch"] = "1714564800",
        ["x-oss-target"] = "a%20b/%E6%96%87+%2541%zz",
        ["x-oss-until"] = "2024-05-01T12:00:00.000Z",
    }));

    [Fact]
    public void Finds_headers_in_any_case()
    {
        Assert.Equal("5F", Reply.Response.RequestId);
        Assert.Equal("5F", Reply.Response.Headers["x-OSS-request-id"]);
        Assert.False(Reply.Response.Headers.ContainsKey("x-oss-none"));
    }

    [Fact]
    public void Reads_headers_as_values()
    {
        var noon = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(noon, Reply.Response.ServerTime);
        Assert.Equal(noon, Reply.HeaderTime("date"));
        Assert.Equal(noon, Reply.HeaderEpoch("x-oss-epoch"));
        Assert.Equal(12, Reply.HeaderInt32("x-oss-number"));
        Assert.Equal(12UL, Reply.HeaderUInt64("x-oss-number"));
        Assert.True(Reply.HeaderBoolean("x-oss-flag"));
        Assert.Equal("\u4E2D", Reply.HeaderBase64("x-oss-text"));
        Assert.Equal(noon, Reply.HeaderIsoTime("x-oss-until"));
    }

    [Fact]
    public void Unescapes_text_once_and_keeps_what_is_no_escape() =>
        Assert.Equal("a b/\u6587+%41%zz", Reply.HeaderEscaped("x-oss-target"));

    [Fact]
    public void Gives_null_for_absent_and_empty_headers()
    {
        Assert.Null(Reply.HeaderInt64("x-oss-none"));
        Assert.Null(Reply.HeaderInt64("x-oss-empty"));
        Assert.Null(Reply.HeaderTime("x-oss-empty"));
        Assert.Equal("", Reply.Header("x-oss-empty"));
    }

    [Fact]
    public void Names_the_essential_header_that_does_not_fit() =>
        Assert.Contains("'x-oss-flag'", Assert.Throws<FormatException>(() => Reply.HeaderInt32("x-oss-flag", essential: true)).Message);

    [Fact]
    public void Leaves_a_header_that_does_not_fit_unset_and_notes_it()
    {
        var reply = new OssResponseReader(new OssResponse(200, [new("x-oss-odd", "odd!")]));

        Assert.Null(reply.HeaderInt32("x-oss-odd"));
        Assert.Null(reply.HeaderInt64("x-oss-odd"));
        Assert.Null(reply.HeaderUInt64("x-oss-odd"));
        Assert.Null(reply.HeaderDouble("x-oss-odd"));
        Assert.Null(reply.HeaderBoolean("x-oss-odd"));
        Assert.Null(reply.HeaderTime("x-oss-odd"));
        Assert.Null(reply.HeaderIsoTime("x-oss-odd"));
        Assert.Null(reply.HeaderEpoch("x-oss-odd"));
        Assert.Null(reply.HeaderBase64("x-oss-odd"));

        Assert.Equal(9, reply.Response.UnreadMembers.Count);
        Assert.All(reply.Response.UnreadMembers, note => Assert.Equal(("x-oss-odd", "odd!"), (note.Name, note.Text)));
        Assert.Equal("it isn't a whole number of 32 bits", reply.Response.UnreadMembers[0].Reason);
    }

    [Fact]
    public void Leaves_an_element_that_does_not_fit_unset_and_notes_its_path()
    {
        var reply = new OssResponseReader(new OssResponse(200), "<r xmlns:p='u'><p:a><b>1</b><b>odd</b></p:a></r>"u8.ToArray());
        var xml = reply.Xml("r"u8);

        Assert.True(xml.ReadChild(1));
        Assert.True(xml.ReadChild(2));
        Assert.Equal(1, xml.ReadInt32());
        Assert.True(xml.ReadChild(2));
        Assert.Null(xml.ReadInt32());

        Assert.Equal(
            [new OssUnreadMember { Name = "a/b", Text = "odd", Reason = "it isn't a whole number of 32 bits" }],
            reply.Response.UnreadMembers);
    }

    [Fact]
    public void Refuses_an_essential_element_that_does_not_fit() => Assert.Throws<OssXmlException>(() =>
    {
        var xml = new OssResponseReader(new OssResponse(200), "<r>odd</r>"u8.ToArray()).Xml("r"u8);
        xml.ReadBoolean(essential: true);
    });

    [Fact]
    public void Notes_are_bounded_in_number_and_length()
    {
        var reply = new OssResponseReader(new OssResponse(200, [new("x-oss-odd", new string('x', 1000))]));
        for (var i = 0; i < 1000; i++)
        {
            reply.HeaderInt32("x-oss-odd");
        }

        Assert.Equal(100, reply.Response.UnreadMembers.Count);
        Assert.Equal(64 + 3, reply.Response.UnreadMembers[0].Text.Length);
    }

    [Fact]
    public void A_result_that_is_no_reply_takes_no_notes()
    {
        new OssResponseReader(OssResponse.None, "<other/>"u8.ToArray()).Xml("r"u8);

        Assert.Empty(OssResponse.None.UnreadMembers);
        Assert.False(OssResponse.None.HasOtherRoot);
    }

    [Fact]
    public void Gives_documented_values_in_their_own_spelling()
    {
        var known = new OssKnownValues("Enabled", "enabled", "Disabled");
        var reply = new OssResponseReader(
            new OssResponse(200, [new("x-a", "DISABLED"), new("x-b", "enabled"), new("x-c", "Other")]),
            "<r><a>disabled</a><b>disabled</b><c>ENABLED</c><d>x</d></r>"u8.ToArray());

        Assert.Equal(["Disabled", "enabled", "Other"], new[] { "x-a", "x-b", "x-c" }.Select(name => reply.Header(name, known)));
        var xml = reply.Xml("r"u8);
        Assert.True(xml.ReadChildren(1) && xml.TryChild(1, "a"u8));
        Assert.Equal("Disabled", xml.ReadString(known));
        Assert.True(xml.TryChild(1, "b"u8));
        Assert.Equal("disabled", xml.ReadString());
        Assert.True(xml.TryChild(1, "c"u8));
        Assert.Equal("Enabled", xml.ReadString(known));
        Assert.True(xml.TryChild(1, "d"u8));
        Assert.Equal("x", xml.ReadString(known));
    }

    [Fact]
    public void Cuts_a_map_s_prefix_and_lowers_its_keys() =>
        Assert.Equal(new Dictionary<string, string> { ["color"] = "Red", ["b"] = "2" }, Reply.HeaderMap("x-oss-meta-"));

    [Fact]
    public void Says_that_an_expected_document_is_missing()
    {
        var error = Assert.Throws<OssXmlException>(() => Reply.Xml("ListBucketResult"u8));

        Assert.Contains("no body", error.Message);
    }
}
