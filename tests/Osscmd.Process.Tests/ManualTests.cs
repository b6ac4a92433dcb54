using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The walk through osscmd of the manual's section 3.2.2, step by step, on the day on which it was written.</summary>
public sealed class ManualTests : ProcessTest
{
    internal override TimeProvider Clock { get; } = new FakeTimeProvider(ManualDay.Start);

    [Fact]
    public async Task Step_1_without_a_configuration_nothing_is_sent_and_config_is_named()
    {
        File.Delete(Line.ConfigFile);

        var run = await RunAsync("gs", $"--host={Host}");

        run.AssertUsageError("can't get accessid/accesskey, setup use : config --id=accessid --key=accesskey");
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task Step_1_gs_lists_the_buckets_and_their_number()
    {
        await Client.PutBucketAsync("test-oss-sample");

        var run = await RunAsync("gs");

        run.AssertOutput($"{ManualDay.Text}     test-oss-sample\n\nBucket Number is: 1\n");
    }

    [Fact]
    public async Task Step_1_id_and_key_may_stand_on_the_command_line()
    {
        await Client.PutBucketAsync("test-oss-sample");
        File.Delete(Line.ConfigFile);

        var run = await RunAsync("gs", "--id=ID", "--key=SECRET", $"--host={Host}");

        run.AssertOutput($"{ManualDay.Text}     test-oss-sample\n\nBucket Number is: 1\n");
    }

    [Theory]
    [InlineData("[OSSCredentials]\naccessid = YOUR_ID\naccesskey = YOUR_KEY\n\n")]
    [InlineData(
        "[OSSCredentials]\nhost = oss-internal.aliyun-inc.com\naccessid = YOUR_ID\naccesskey = YOUR_KEY\n\n",
        "--host=oss-internal.aliyun-inc.com")]
    public async Task Step_2_config_saves_id_key_and_host(string file, params string[] host)
    {
        var run = await RunAsync(["config", "--id=YOUR_ID", "--key=YOUR_KEY", .. host]);

        run.AssertOutput($"Your configuration is saved into {Line.ConfigFile} .\n");
        Assert.Equal(file, await File.ReadAllTextAsync(Line.ConfigFile));
    }

    [Fact]
    public async Task Step_3_the_output_is_empty_where_there_are_no_buckets()
    {
        var run = await RunAsync("getallbucket");

        run.AssertSilent();
    }

    [Fact]
    public async Task Steps_4_and_5_a_bucket_is_made_and_listed()
    {
        (await RunAsync("createbucket", "mybucketname")).AssertSilent();

        var run = await RunAsync("getallbucket");

        run.AssertOutput($"{ManualDay.Text}     mybucketname\n\nBucket Number is: 1\n");
    }

    [Fact]
    public async Task Step_4_a_name_that_somebody_else_took_is_refused()
    {
        using var other = ClientOf("OTHER");
        await other.PutBucketAsync("mybucketname");

        var run = await RunAsync("createbucket", "mybucketname");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("createbucket Failed! OSS answered 409 BucketAlreadyExists: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_6_the_output_is_empty_where_there_are_no_objects()
    {
        await Client.PutBucketAsync("mybucketname");

        var run = await RunAsync("list", "oss://mybucketname/");

        run.AssertSilent();
    }

    [Fact]
    public async Task Step_8_an_object_is_listed()
    {
        await Client.PutBucketAsync("mybucketname");
        await Client.PutObjectAsync("mybucketname", "test_object", "hello, oss");

        var run = await RunAsync("list", "oss://mybucketname/");

        run.AssertOutput(
            $"""
            prefix list is: 
            object list is: 
            {ManualDay.Text}    10B oss://mybucketname/test_object 

            prefix list number is: 0 
            object list number is: 1 

            """);
    }

    [Fact]
    public async Task Step_10_an_object_is_deleted()
    {
        await Client.PutBucketAsync("mybucketname");
        await Client.PutObjectAsync("mybucketname", "test_object", "hello, oss");

        var run = await RunAsync("delete", "oss://mybucketname/test_object");

        run.AssertSilent();
        Assert.False(await Client.ObjectExistsAsync("mybucketname", "test_object"));
    }

    [Fact]
    public async Task Step_11_an_empty_bucket_is_deleted()
    {
        await Client.PutBucketAsync("test-oss-aliyun-com");

        var run = await RunAsync("deletebucket", "test-oss-aliyun-com");

        run.AssertSilent();
        Assert.False(await Client.BucketExistsAsync("test-oss-aliyun-com"));
    }

    [Fact]
    public async Task Step_11_a_bucket_with_objects_is_not_deleted()
    {
        await Client.PutBucketAsync("mybucketname");
        await Client.PutObjectAsync("mybucketname", "test_object", "hello, oss");

        var run = await RunAsync("deletebucket", "mybucketname");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("deletebucket Failed! OSS answered 409 BucketNotEmpty: ", run.Error, StringComparison.Ordinal);
    }
}
