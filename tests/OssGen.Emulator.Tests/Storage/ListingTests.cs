using System.Text;
using CsCheck;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Tests.Storage;

public sealed class ListingTests : IDisposable
{
    private static readonly Gen<string> Piece = Gen.OneOf("a", "b", "/", "//", "é", "😀", "\uFFFD", "-");

    private static readonly Gen<string> Text = Piece.Array[0, 4].Select(string.Concat);

    private static readonly Gen<string> Key = Piece.Array[1, 5].Select(string.Concat);

    private static readonly Gen<string> Delimiter = Gen.OneOf("", "/", "//", "a", "é");

    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_page_is_what_a_simple_model_says() => Gen
        .Select(Key.Array[0, 20], Text, Delimiter, Text, Gen.Int[1, 6])
        .Sample((keys, prefix, delimiter, marker, limit) =>
        {
            var query = new ListingQuery(prefix, delimiter, marker, limit);
            var actual = Page(keys, query);
            var expected = ListingModel.Page(keys, query);
            Assert.Equal(expected.Entries, actual.Items.Concat(actual.Groups).Order(Utf8Order.Instance));
            Assert.Equal(expected.Truncated, actual.IsTruncated);
        }, iter: 3000);

    [Fact]
    public void Pages_put_together_are_the_whole_listing() => Gen
        .Select(Key.Array[0, 20], Text, Delimiter, Gen.Int[1, 4])
        .Sample((keys, prefix, delimiter, limit) =>
        {
            var whole = Page(keys, new ListingQuery(prefix, delimiter, "", 1000));
            var entries = new List<string>();
            for (var (marker, more) = ("", true); more;)
            {
                var page = Page(keys, new ListingQuery(prefix, delimiter, marker, limit));
                entries.AddRange(page.Items.Concat(page.Groups).Order(Utf8Order.Instance));
                (marker, more) = (page.Last, page.IsTruncated);
            }

            Assert.Equal(whole.Items.Concat(whole.Groups).Order(Utf8Order.Instance), entries);
        }, iter: 1000);

    [Fact]
    public async Task Objects_come_in_the_order_of_their_bytes()
    {
        var bucket = await _temporary.BucketAsync();
        foreach (var key in new[] { "😀", "\uFFFD", "b", "a/", "a", "B" })
        {
            await _temporary.PutAsync(bucket, key);
        }

        var page = _temporary.Store.Listings.ListObjects(bucket, new ListingQuery("", "", "", 1000));

        Assert.Equal(["B", "a", "a/", "b", "\uFFFD", "😀"], page.Items.Select(item => item.Key));
    }

    [Fact]
    public async Task A_store_lists_like_the_model()
    {
        var bucket = await _temporary.BucketAsync();
        string[] keys = ["a/1", "a/2", "a/b/3", "b", "c/4", "d/"];
        foreach (var key in keys)
        {
            await _temporary.PutAsync(bucket, key, "");
        }

        foreach (var marker in new[] { "", "a/", "a/1", "a/b/", "b", "c/4", "z" })
        {
            var query = new ListingQuery("", "/", marker, 2);
            var page = _temporary.Store.Listings.ListObjects(bucket, query);
            var expected = ListingModel.Page(keys, query);
            Assert.Equal(expected.Entries, page.Items.Select(item => item.Key).Concat(page.Groups).Order(Utf8Order.Instance));
            Assert.Equal(expected.Truncated, page.IsTruncated);
        }
    }

    [Fact]
    public async Task Uploads_of_one_key_are_continued_by_id()
    {
        var bucket = await _temporary.BucketAsync();
        var ids = new List<string>();
        foreach (var key in new[] { "a", "b", "b", "b", "c" })
        {
            _temporary.Time.Advance(TimeSpan.FromSeconds(1));
            ids.Add(await _temporary.Store.Uploads.InitiateAsync(bucket, key, "Standard", StoredHeaders.None, default));
        }

        var listed = new List<string>();
        var (keyMarker, idMarker, more) = ("", "", true);
        while (more)
        {
            var page = _temporary.Store.Listings.ListUploads(bucket, new ListingQuery("", "", keyMarker, 2) { IdMarker = idMarker });
            listed.AddRange(page.Items.Select(upload => upload.Id));
            (keyMarker, idMarker, more) = (page.Last, page.Items[^1].Id, page.IsTruncated);
        }

        Assert.Equal(ids, listed);
    }

    [Fact]
    public void A_page_of_folders_reads_one_row_of_each()
    {
        var rows = 0;
        var keys =
            Enumerable.Range(0, 11).SelectMany(folder => Enumerable.Range(0, 100).Select(file => $"{folder:D2}/{file:D4}")).ToArray();

        new Listing<string>(new ListingQuery("", "/", "", 10), Counted, Encoding.UTF8.GetBytes).Page();

        Assert.Equal(11, rows);

        IEnumerable<string> Counted(ScanRange range, int limit)
        {
            foreach (var key in ListingModel.Scan(keys, range, limit))
            {
                rows++;
                yield return key;
            }
        }
    }

    private static ListingPage<string> Page(string[] keys, ListingQuery query) =>
        new Listing<string>(query, (range, limit) => ListingModel.Scan(keys, range, limit), Encoding.UTF8.GetBytes).Page();
}
