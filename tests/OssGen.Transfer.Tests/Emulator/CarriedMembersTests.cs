using OssGen.Wire;

namespace OssGen.Transfer.Tests.Emulator;

/// <summary>
/// What a request says about its object arrives, whichever way it takes. The members come from the spec's groups, so that one that is added
/// there is under test without an edit here.
/// </summary>
public sealed class CarriedMembersTests(Site site) : IClassFixture<Site>
{
    private const int PartSize = 100 * 1024;
    private const int Large = 1 << 30;

    /// <summary>What says how an object becomes; in parts each is the matter of some of the calls.</summary>
    private static readonly Type[] OfObjects = [typeof(INewObject), typeof(IFinishedObject), typeof(IContentTransfer)];

    private static readonly byte[] Bytes = new byte[(2 * PartSize) + 1];

    private readonly RecordingClient _client = new(site.Client);

    public static TheoryData<string> Ways => ["put", "parts", "written", "appended", "copied", "copied in parts"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Reads_tell_every_member_that_an_upload_says(string way)
    {
        var key = "read " + way;
        var said = await StoreAsync(way, key);

        var head = await site.Client.HeadObjectAsync(Site.Bucket, key);
        await using var got = await site.Client.GetObjectAsync(Site.Bucket, key);

        string[] told = [.. GroupMembers.Common(typeof(INewObject), typeof(IObjectFacts)), nameof(PutObjectRequest.StorageClass)];
        Assert.All(told, member => Assert.Equal((member, GroupMembers.Text(said, member)), (member, GroupMembers.Text(head, member))));
        Assert.All(told, member => Assert.Equal((member, GroupMembers.Text(said, member)), (member, GroupMembers.Text(got, member))));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_call_that_knows_a_group_carries_its_members(string way)
    {
        var said = await StoreAsync(way, "sent " + way);

        foreach (var group in OfObjects)
        {
            var calls = _client.Requests.Where(request => request.GetType().IsAssignableTo(group)).ToList();
            Assert.NotEmpty(calls);
            Assert.All(GroupMembers.Of(group), member => Assert.All(calls, call =>
                Assert.Equal((member.Name, GroupMembers.Text(said, member.Name)), (member.Name, GroupMembers.Text(call, member.Name)))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2 * PartSize)]
    public async Task A_copy_has_the_stored_headers_of_its_source(int threshold)
    {
        var source = GroupMembers.Filled(Put("source of " + threshold), typeof(IStoredHeaders));
        await site.Client.PutObjectAsync(source);

        await Transfer(threshold).CopyAsync(Site.Bucket, source.Key, Site.Bucket, "copy of " + threshold, Copies(threshold));

        var head = await site.Client.HeadObjectAsync(Site.Bucket, "copy of " + threshold);
        Assert.All(GroupMembers.Of(typeof(IStoredHeaders)), member =>
            Assert.Equal((member.Name, GroupMembers.Text(source, member.Name)), (member.Name, GroupMembers.Text(head, member.Name))));
    }

    [Fact]
    public void Uploads_say_what_their_groups_have_and_no_group_is_left_out()
    {
        var groups = OfObjects.SelectMany(static group => group.GetInterfaces().Append(group)).ToHashSet();

        Assert.Equal(["ICallback", "IObjectWormHeaders", "IStoredObject"], Others(typeof(PutObjectRequest)));
        Assert.Empty(Others(typeof(AppendObjectRequest)));
        Assert.Equal(["ICopySource", "IObjectWormHeaders"], Others(typeof(CopyObjectRequest)));

        IEnumerable<string> Others(Type request) =>
            GroupMembers.GroupsOf(request).Except(groups).Select(static group => group.Name).Order();
    }

    /// <summary>Makes an object of which everything is said, and gives the request that says it.</summary>
    private async Task<object> StoreAsync(string way, string key)
    {
        var put = GroupMembers.Filled(Put(key), OfObjects);
        switch (way)
        {
            case "put" or "parts":
                await Transfer(way == "put" ? Large : 1).UploadAsync(put);
                return put;
            case "written":
                await using (var stream = await Transfer(1).OpenWriteAsync(put with { Content = OssContent.Empty }))
                {
                    await stream.WriteAsync(Bytes);
                    await stream.CompleteAsync();
                }

                return put;
            case "appended":
                var append = GroupMembers.Filled(
                    new AppendObjectRequest { Bucket = Site.Bucket, Key = key, Position = 0, Content = OssContent.Empty }, OfObjects);
                await using (var stream = await Transfer(1).OpenAppendAsync(append))
                {
                    await stream.WriteAsync(Bytes);
                    await stream.FlushAsync();
                }

                return append;
            default:
                return await CopyAsync(key, way == "copied" ? Large : 1);
        }
    }

    private async Task<CopyObjectRequest> CopyAsync(string key, int threshold)
    {
        await site.Client.PutObjectAsync(Put("original of " + key));
        var copy = GroupMembers.Filled(
            new CopyObjectRequest
            {
                Bucket = Site.Bucket,
                Key = key,
                SourceKey = "original of " + key,
                MetadataDirective = MetadataDirective.Replace,
                TaggingDirective = TaggingDirective.Replace,
            },
            OfObjects);
        await Transfer(threshold).CopyAsync(copy, Copies(threshold));
        return copy;
    }

    private static PutObjectRequest Put(string key) => new() { Bucket = Site.Bucket, Key = key, Content = Bytes };

    private static OssCopyOptions Copies(int threshold) => new() { PartSize = PartSize, MultipartThreshold = threshold };

    private OssTransfer Transfer(int threshold) =>
        new(_client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = threshold });
}
