using OssGen.TestSupport.Listing;
using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>Which texts are checkpoints, and what a large one costs.</summary>
public sealed class ListingCheckpointTests
{
    [Fact]
    public void A_checkpoint_of_another_bucket_is_refused()
    {
        using var bucket = new ScriptedBucket([]);
        var checkpoint = bucket.ListObjectsParallel("your-bucket").GetCheckpoint();

        var refused = Assert.Throws<ArgumentException>(
            () => bucket.ListObjectsParallel("my-bucket", new OssParallelListingOptions { Checkpoint = checkpoint }));

        Assert.Contains("your-bucket", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"bucket":"my-bucket","prefix":"","ranges":[]}""")]
    [InlineData("""{"version":1,"bucket":"my-bucket","prefix":"","ranges":[{"after":"b","until":"a"}]}""")]
    [InlineData("""{"version":1,"bucket":"my-bucket","prefix":"","ranges":[{"until":"b"},{"after":"a"}]}""")]
    [InlineData("""{"version":1,"bucket":null,"prefix":"","ranges":[]}""")]
    [InlineData("""{"version":1,"bucket":"my-bucket","prefix":null,"ranges":[]}""")]
    public void A_text_that_is_no_checkpoint_is_refused(string text)
    {
        using var bucket = new ScriptedBucket([]);

        Assert.Throws<ArgumentException>(
            () => bucket.ListObjectsParallel("my-bucket", new OssParallelListingOptions { Checkpoint = text }));
    }

    [Fact]
    public void The_bucket_and_the_prefix_of_another_checkpoint_are_shown_without_control_characters()
    {
        using var bucket = new ScriptedBucket([]);
        const string Text = """{"version":1,"bucket":"your-bucket\n","prefix":"\u001b[31mred\u202e","ranges":[]}""";

        var refused = Assert.Throws<ArgumentException>(
            () => bucket.ListObjectsParallel("my-bucket", new OssParallelListingOptions { Checkpoint = Text }));

        Assert.All(refused.Message, character => Assert.True(PrintableText.IsPrintable(character.ToString()), refused.Message));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Of_many_ranges_only_those_that_are_read_soon_are_begun(bool inKeyOrder) => Task.Run(() =>
    {
        const int Ranges = 50_000;
        const int Concurrency = 4;
        var keys = Enumerable.Range(0, Ranges).Select(static number => FormattableString.Invariant($"{number:000000}")).ToList();
        using var bucket = new ScriptedBucket(keys);
        var ranges = keys.Select(static (key, index) =>
            FormattableString.Invariant($$"""{"after":"{{index - 1:000000}}","until":"{{key}}"}"""));
        var options = new OssParallelListingOptions
        {
            Checkpoint = $$"""{"version":1,"bucket":"my-bucket","prefix":"","ranges":[{{string.Join(',', ranges)}}]}""",
            InKeyOrder = inKeyOrder,
            MaxConcurrency = Concurrency,
        };
        var listing = bucket.ListObjectsParallel(new ListObjectsV2Request { Bucket = "my-bucket", MaxKeys = 2 }, options);
        var most = 0;

        var listed = bucket.Read(listing, _ =>
        {
            most = Math.Max(most, listing.RangesBegun);
            return false;
        });

        Assert.Equal(keys, listed.Select(static entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.InRange(most, 1, (4 * Concurrency) + 2);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Ranges_without_keys_do_not_wait_for_one_another(bool inKeyOrder) => Task.Run(() =>
    {
        const int Ranges = 400;
        using var bucket = new ScriptedBucket([]);
        var ranges = Enumerable.Range(0, Ranges).Select(static number =>
            FormattableString.Invariant($$"""{"after":"{{number:000}}","until":"{{number:000}}z"}"""));
        var options = new OssParallelListingOptions
        {
            Checkpoint = $$"""{"version":1,"bucket":"my-bucket","prefix":"","ranges":[{{string.Join(',', ranges)}}]}""",
            InKeyOrder = inKeyOrder,
        };

        bucket.Read(bucket.ListObjectsParallel("my-bucket", options));

        Assert.Equal(Ranges, bucket.Requests);
        Assert.InRange(bucket.Now, Ranges / 32, Ranges / 8);
    });
}
