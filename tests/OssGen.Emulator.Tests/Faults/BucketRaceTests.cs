namespace OssGen.Emulator.Tests.Faults;

/// <summary>
/// Requests that create, fill and delete one bucket at the same time leave it in a state that one order of them explains.
/// </summary>
public sealed class BucketRaceTests : IAsyncLifetime
{
    private const int Rounds = 40;

    private readonly List<OssClient> _clients = [];
    private OssEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new()
    {
        Accounts = [new("one", "secret"), new("two", "secret")], Regions = ["cn-hangzhou", "cn-beijing"],
    });

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_bucket_that_is_created_in_two_regions_is_in_the_one_that_was_answered()
    {
        var client = Client("one");
        for (var round = 0; round < Rounds; round++)
        {
            var name = $"regions-{round}";
            string[] regions = ["oss-cn-hangzhou", "oss-cn-beijing"];
            var codes = await AtOnceAsync(regions.Select(region =>
                (Func<Task>)(() => client.PutBucketAsync(new() { Bucket = name, LocationConstraint = region }).AsTask())));

            var won = Array.IndexOf(codes, null);
            Assert.Equal("BucketAlreadyExists", codes[1 - won]);
            Assert.Equal(regions[won], (await client.GetBucketLocationAsync(name)).Location);
        }
    }

    [Fact]
    public async Task A_bucket_that_two_accounts_create_belongs_to_the_one_that_was_answered()
    {
        OssClient[] clients = [Client("one"), Client("two")];
        for (var round = 0; round < Rounds; round++)
        {
            var name = $"accounts-{round}";
            var codes = await AtOnceAsync(clients.Select((client, i) => (Func<Task>)(() =>
                client.PutBucketAsync(new() { Bucket = name, BucketTagging = $"owner={i}" }).AsTask())));

            var won = Array.IndexOf(codes, null);
            Assert.Equal("BucketAlreadyExists", codes[1 - won]);
            Assert.Equal($"{won}", Assert.Single((await clients[won].GetBucketTagsAsync(name)).Tags).Value);
        }
    }

    [Fact]
    public async Task A_domain_that_two_buckets_map_is_mapped_to_one()
    {
        OssClient[] clients = [Client("one"), Client("two")];
        await clients[0].PutBucketAsync("domain-0");
        await clients[1].PutBucketAsync("domain-1");
        for (var round = 0; round < Rounds; round++)
        {
            var domain = $"www{round}.example.com";
            var codes = await AtOnceAsync(clients.Select((client, i) =>
                (Func<Task>)(() => client.PutCnameAsync($"domain-{i}", domain).AsTask())));

            var won = Array.IndexOf(codes, null);
            Assert.Equal("CnameAlreadyExists", codes[1 - won]);
        }
    }

    [Fact]
    public async Task Tags_that_are_deleted_at_the_same_time_are_all_deleted()
    {
        var client = Client("one");
        await client.PutBucketAsync("tagged");
        for (var round = 0; round < Rounds; round++)
        {
            await client.PutBucketTagsAsync("tagged", [.. "abcd".Select(key => new Tag { Key = $"{key}", Value = "1" })]);
            var codes = await AtOnceAsync("abc".Select(key =>
                (Func<Task>)(() => client.DeleteBucketTagsAsync(new() { Bucket = "tagged", TagKeys = $"{key}" }).AsTask())));

            Assert.All(codes, Assert.Null);
            Assert.Equal("d", Assert.Single((await client.GetBucketTagsAsync("tagged")).Tags).Key);
        }
    }

    [Fact]
    public async Task An_object_that_was_stored_keeps_its_bucket()
    {
        var client = Client("one");
        for (var round = 0; round < Rounds; round++)
        {
            await client.PutBucketAsync("filled");
            var codes = await AtOnceAsync(
            [
                () => client.PutObjectAsync("filled", "key", "hello, oss").AsTask(),
                () => client.DeleteBucketAsync("filled").AsTask(),
                () => client.PutBucketPolicyAsync("filled", Policy).AsTask(),
            ]);

            if (codes[0] is null)
            {
                Assert.Equal("BucketNotEmpty", codes[1]);
                Assert.Equal(10, (await client.HeadObjectAsync("filled", "key")).ContentLength);
                await client.DeleteObjectAsync("filled", "key");
                await client.DeleteBucketAsync("filled");
            }
            else
            {
                Assert.Equal(("NoSuchBucket", null), (codes[0], codes[1]));
            }

            Assert.Contains(codes[2], (string?[])[null, "NoSuchBucket"]);
        }
    }

    private const string Policy =
        """{"Version":"1","Statement":[{"Effect":"Allow","Principal":["two"],"Action":"oss:GetObject","Resource":"*"}]}""";

    // The error codes; null for success.
    private static async Task<string?[]> AtOnceAsync(IEnumerable<Func<Task>> calls) =>
        await Task.WhenAll(calls.Select(call => Task.Run(async () =>
        {
            try
            {
                await call();
                return null;
            }
            catch (OssServiceException e)
            {
                return e.Code;
            }
        })));

    private OssClient Client(string id)
    {
        var client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials(id, "secret"),
            Retry = new OssRetryOptions { MaxAttempts = 1 },
        });
        _clients.Add(client);
        return client;
    }
}
