using System.Net;
using OssGen.Text;

namespace OssGen.Tests.Pipeline;

public sealed class HeaderTableTests
{
    [Fact]
    public void A_reply_with_other_names_leaves_the_names_of_the_reply_before()
    {
        var first = HeaderTable.Of(Reply(("x-a", "1"), ("x-b", "2"), ("x-c", "3")), areLatin1: false);

        var second = HeaderTable.Of(Reply(("x-a", "4"), ("x-d", "5"), ("x-c", "6")), areLatin1: false);

        Assert.Equal(["x-a", "x-b", "x-c"], first.Names.ToArray());
        Assert.Equal(["x-a", "x-d", "x-c"], second.Names.ToArray());
    }

    [Fact]
    public void Replies_with_the_same_names_have_values_of_their_own()
    {
        var first = HeaderTable.Of(Reply(("x-a", "1"), ("x-b", "2")), areLatin1: false);

        var second = HeaderTable.Of(Reply(("x-a", "3"), ("x-b", "4")), areLatin1: false);

        Assert.Equal(["1", "2"], first.Values.ToArray());
        Assert.Equal(["3", "4"], second.Values.ToArray());
    }

    [Fact]
    public void A_header_among_many_is_found()
    {
        var headers = Enumerable.Range(0, 100).Select(index => ($"x-{index}", $"{index}")).ToArray();

        var table = HeaderTable.Of(Reply(headers), areLatin1: false);

        Assert.Equal("99", table.Find("X-99"));
    }

    [Fact]
    public void Of_names_with_the_same_length_and_end_only_the_right_one_is_found()
    {
        var table = HeaderTable.Of(Reply(("x-aaa-z", "1"), ("x-bbb-z", "2")), areLatin1: false);

        Assert.Equal("2", table.Find("X-BBB-Z"));
        Assert.Null(table.Find("x-ccc-z"));
    }

    [Fact]
    public void Headers_of_the_content_are_found_after_those_of_the_reply()
    {
        var reply = Reply(("x-a", "1"));
        reply.Content = new ByteArrayContent([]);
        reply.Content.Headers.TryAddWithoutValidation("Content-MD5", "md5");

        var table = HeaderTable.Of(reply, areLatin1: false);

        Assert.Equal(["x-a", "Content-MD5"], table.Names.ToArray());
        Assert.Equal("md5", table.Find("content-md5"));
    }

    [Fact]
    public void Replies_that_arrive_at_the_same_time_have_their_own_names() => Parallel.For(0, 2000, static number =>
    {
        var name = $"x-{number % 7}";
        var table = HeaderTable.Of(Reply((name, $"{number}"), ("x-last", "last")), areLatin1: false);

        Assert.Equal($"{number}", table.Find(name));
        Assert.Equal("last", table.Find("x-last"));
        Assert.Null(table.Find("x-7"));
    });

    [Fact]
    public void Replies_with_the_same_names_share_them() =>
        Assert.True(IsSharedOnce(static () => [Names("x-a", "x-b"), Names("x-a", "x-b")]));

    [Fact]
    public void Names_with_metadata_do_not_replace_those_of_other_replies() =>
        Assert.True(IsSharedOnce(static () => [Names("x-a", "x-b"), Names("x-a", "x-oss-meta-b"), Names("x-a", "x-b")]));

    [Fact]
    public void More_than_32_names_are_not_shared()
    {
        string[] names = [.. Enumerable.Range(0, 33).Select(static index => $"x-{index}")];

        Assert.False(IsSharedOnce(() => [Names(names), Names(names)]));
    }

    [Fact]
    public void Names_of_more_than_64_characters_are_not_shared()
    {
        var name = "x-" + new string('a', 63);

        Assert.False(IsSharedOnce(() => [Names(name), Names(name)]));
    }

    /// <summary>
    /// Determines whether the first and the last of several replies have the same instance of names, in one of many attempts: tests that
    /// run at the same time share names as well.
    /// </summary>
    private static bool IsSharedOnce(Func<HeaderTable[]> create) => Enumerable.Range(0, 1000).Any(_ =>
    {
        var tables = create();
        return tables[0].Names == tables[^1].Names;
    });

    private static HeaderTable Names(params string[] names) =>
        HeaderTable.Of(Reply([.. names.Select(static name => (name, "value"))]), areLatin1: false);

    private static HttpResponseMessage Reply(params (string Name, string Value)[] headers)
    {
        var reply = new HttpResponseMessage(HttpStatusCode.OK);
        foreach (var (name, value) in headers)
        {
            reply.Headers.TryAddWithoutValidation(name, value);
        }

        return reply;
    }
}
