namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// The usage lines of the commands that delete everything (manual, section 3.2.1, nos. 4 and 10), with the question answered by --force.
/// </summary>
public sealed class DeletionUsageTests : ProcessTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await Client.PutObjectAsync("mybucket", "1", "x");
        await Client.PutObjectAsync("mybucket", "testfolder/a", "x");
    }

    [Fact]
    public async Task Deleteallobject_deletes_all()
    {
        var run = await RunAsync("deleteallobject", "oss://mybucket", "--force");

        run.AssertOutput("delete_all_objects: Now 2 objects deleted\n");
        Assert.Empty(await KeysAsync());
        Assert.True(await Client.BucketExistsAsync("mybucket"));
    }

    [Fact]
    public async Task Deleteallobject_with_a_prefix_leaves_the_others()
    {
        var run = await RunAsync("deleteallobject", "oss://mybucket/testfolder/", "--force");

        run.AssertOutput("delete_all_objects: Now 1 objects deleted\n");
        Assert.Equal(["1"], await KeysAsync());
    }

    [Fact]
    public async Task Deletewholebucket_deletes_objects_uploads_and_the_bucket()
    {
        var upload = await Client.InitiateMultipartUploadAsync("mybucket", "big");

        var run = await RunAsync("deletewholebucket", "oss://mybucket", "--force");

        run.AssertOutput(
            $"delete_all_objects: Now 2 objects deleted\ndelete_all_parts: cancel upload object:big, upload_id:{upload.UploadId} OK\n"
                + "Now 1 parts deleted.\n");
        Assert.False(await Client.BucketExistsAsync("mybucket"));
    }

    [Fact]
    public async Task More_objects_than_one_call_takes_and_names_that_xml_cannot_write_are_deleted_too()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1001), async (number, token) => await Client.PutObjectAsync("mybucket", $"many/{number:D4}", "x", token));
        await Client.PutObjectAsync("mybucket", "bell\u0007", "x");

        var run = await RunAsync("deletewholebucket", "mybucket", "--force");

        Assert.Equal(
            "delete_all_objects: Now 1000 objects deleted, marker:many/0997\ndelete_all_objects: Now 1004 objects deleted\n",
            run.Succeeded());
        Assert.False(await Client.BucketExistsAsync("mybucket"));
    }

    [Theory]
    [InlineData("deleteallobject", "oss://mybucket", "")]
    [InlineData("deleteallobject", "oss://mybucket", "y\n")]
    [InlineData("deletewholebucket", "oss://mybucket", "Y\n")]
    public async Task A_piped_text_answers_nothing(string command, string place, string piped)
    {
        var run = await Line.RunWithInputAsync(piped, command, place);

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"{command} asks before it deletes, and the input is no terminal that could answer. "
                + "Nothing was deleted; --force deletes without asking.\n", run.Error);
        Assert.Empty(Requests);
    }

    [Theory]
    [InlineData("deleteallobject")]
    [InlineData("deletewholebucket")]
    public async Task A_bucket_that_is_not_there_is_refused(string command)
    {
        var run = await RunAsync(command, "oss://no-such-bucket", "--force");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{command} Failed! OSS answered 404 NoSuchBucket: ", run.Error, StringComparison.Ordinal);
    }

    private async Task<List<string?>> KeysAsync()
    {
        var keys = new List<string?>();
        await foreach (var entry in Client.ListObjects(new() { Bucket = "mybucket" }))
        {
            keys.Add(entry.Key);
        }

        return keys;
    }
}
