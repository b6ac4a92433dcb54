using OssGen;
using OssGen.Emulator;

await using var emulator = await OssEmulator.StartAsync();
using var client = new OssClient(
    new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
await client.PutBucketAsync("oss-emulator-consumer");
await foreach (var bucket in client.ListBuckets(new()))
{
    Console.WriteLine(bucket.Name);
}
