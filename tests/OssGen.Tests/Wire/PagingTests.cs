using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>How listings are followed from page to page.</summary>
public sealed class PagingTests
{
    private static readonly OssResponse Reply = new(200, [new("x-oss-request-id", "ID-2")]);

    [Fact]
    public async Task Gives_the_items_of_all_pages_in_order()
    {
        using var client = new ListingClient(Page("b", "a", "b"), Page("c", "c"), Last("d"));

        Assert.Equal(["a", "b", "c", "d"], await Items(client).ToListAsync());
    }

    [Fact]
    public async Task Gives_every_page_as_it_came()
    {
        ListingPage[] pages = [Page("b", "a"), Last("c")];
        using var client = new ListingClient(pages);

        Assert.Equal(pages, await Pages(client).ToListAsync());
    }

    [Fact]
    public async Task Asks_for_each_page_with_the_tokens_of_the_one_before()
    {
        using var client = new ListingClient(Page("b", "a") with { NextVersionMarker = "2" }, Page("c", "b"), Last());

        await Items(client).ToListAsync();

        Assert.Equal([(null, null), ("b", "2"), ("c", null)], client.Asked.Select(asked => (asked.Marker, asked.VersionMarker)));
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_no_end()
    {
        using var client = new ListingClient(Page("b", "a"), Page("c"), Page("d"), Last("d"));

        Assert.Equal(["a", "d"], await Items(client).ToListAsync());
    }

    [Fact]
    public async Task An_empty_listing_gives_nothing()
    {
        using var client = new ListingClient(Last());

        Assert.Empty(await Items(client).ToListAsync());
    }

    [Fact]
    public async Task A_page_is_asked_for_only_when_its_items_are()
    {
        using var client = new ListingClient(Page("b", "a", "b"), Last("c"));

        Assert.Equal(["a", "b"], await Items(client).Take(2).ToListAsync());

        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task A_listing_can_be_followed_again_from_its_start()
    {
        using var client = new ListingClient(Page("b", "a"), Last("b"), Page("b", "a"), Last("b"));
        var items = Items(client);

        await items.ToListAsync();

        Assert.Equal(["a", "b"], await items.ToListAsync());
    }

    [Fact]
    public async Task Cancellation_between_pages_surfaces()
    {
        using var client = new ListingClient(Page("b", "a"), Last("b"));
        using var source = new CancellationTokenSource();
        await using var items = Items(client).GetAsyncEnumerator(source.Token);
        await items.MoveNextAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await items.MoveNextAsync());
    }

    [Fact]
    public async Task The_token_of_the_call_cancels_too()
    {
        using var client = new ListingClient(Last());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Items(client, new CancellationToken(canceled: true)).ToListAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task More_without_a_token_is_an_error_that_names_operation_and_member(string? token)
    {
        using var client = new ListingClient(
            Page("b", "a"), new ListingPage { Response = Reply, Items = ["b"], IsTruncated = true, NextMarker = token });
        var seen = new List<string>();

        var error = await Assert.ThrowsAsync<OssResponseException>(async () =>
        {
            await foreach (var item in Items(client))
            {
                seen.Add(item);
            }
        });

        Assert.Equal(
            "ListThings: OSS says that more follow, but its reply has no NextMarker, so the listing can't continue, and what it returned "
                + "so far isn't all (200 ID-2).", error.Message);
        Assert.Same(Reply, error.Response);
        Assert.Equal("ListThings", error.Operation);
        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task A_token_that_leads_back_is_an_error_that_names_operation_and_member()
    {
        using var client = new ListingClient(Page("b", "a"), Page("b", "b") with { Response = Reply }, Last());

        var error = await Assert.ThrowsAsync<OssResponseException>(async () => await Items(client).ToListAsync());

        Assert.Equal(
            "ListThings: NextMarker of the reply leads back to the page it came with, so the listing can't continue, and what it returned "
                + "so far isn't all (200 ID-2).", error.Message);
        Assert.Equal(2, client.Asked.Count);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    [InlineData(0, 1000)]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    [InlineData(777, 1)]
    [InlineData(777, 1000)]
    public async Task Tokens_that_go_round_in_circles_are_an_error(int before, int circle)
    {
        using var client = new ListingClient(asked => Token(asked + 1), before + (4 * (before + circle)) + 4);

        var error = await Assert.ThrowsAsync<OssResponseException>(async () => await Items(client).ToListAsync());

        Assert.Contains("leads back to", error.Message, StringComparison.Ordinal);
        Assert.Equal("ListThings", error.Operation);
        Assert.Same(Reply, error.Response);

        ListingPage Token(int page) =>
            Page($"t{(page <= before ? page : before + ((page - before) % circle))}", "item") with { Response = Reply };
    }

    [Fact]
    public async Task A_long_listing_without_a_circle_is_no_circle()
    {
        using var client = new ListingClient(asked => asked == 5000 ? Last("last") : Page($"t{asked}", "item"), 5001);

        Assert.Equal(5001, await Items(client).CountAsync());
    }

    [Fact]
    public void Another_document_that_does_not_say_whether_more_follow_is_an_error()
    {
        var response = new OssResponse(200);
        response.NoteOtherRoot("Other", "ListResult");

        var error = Assert.Throws<OssResponseException>(
            () => ListingCall.NextPage(new ListingCall(), new ListingPage { Response = response }));

        Assert.Contains("another one", error.Message, StringComparison.Ordinal);
        Assert.Null(ListingCall.NextPage(new ListingCall(), new ListingPage { Response = response, IsTruncated = false }));
    }

    [Fact]
    public async Task One_of_two_tokens_may_repeat()
    {
        using var client = new ListingClient(
            Page("key", "v1") with { NextVersionMarker = "1" },
            Page("key", "v2") with { NextVersionMarker = "2" },
            Last("v3"));

        Assert.Equal(["v1", "v2", "v3"], await Items(client).ToListAsync());
    }

    [Fact]
    public async Task A_last_page_may_have_a_token()
    {
        using var client = new ListingClient(Last("a") with { NextMarker = "a" });

        Assert.Equal(["a"], await Items(client).ToListAsync());
    }

    [Theory]
    [InlineData("b", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Where_a_page_does_not_say_its_token_decides(string? token, bool follows)
    {
        var request = new ListingCall();

        var next = ListingCall.NextPage(request, new ListingPage { NextMarker = token });

        Assert.Equal(follows ? request with { Marker = "b" } : null, next);
    }

    [Fact]
    public void A_number_is_a_token_too()
    {
        var request = new ListingCall();
        var following = request with { Marker = "0" };

        Assert.Same(following, OssPaging.Next(request, following, new ListingPage(), more: true, token: 0, "NextPart"));
    }

    private static IAsyncEnumerable<string> Items(OssClient client, CancellationToken cancellationToken = default)
        => OssPaging.Items(client, new ListingCall(), ListingCall.NextPage, static (ListingPage page) => page.Items, cancellationToken);

    private static IAsyncEnumerable<ListingPage> Pages(OssClient client)
        => OssPaging.Pages<ListingCall, ListingPage>(client, new ListingCall(), ListingCall.NextPage);

    private static ListingPage Page(string next, params string[] items) => new() { Items = items, IsTruncated = true, NextMarker = next };

    private static ListingPage Last(params string[] items) => new() { Items = items, IsTruncated = false };
}
