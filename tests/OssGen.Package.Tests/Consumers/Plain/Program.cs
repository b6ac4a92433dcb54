using OssGen;

using var client = new OssClient(new() { Endpoint = args[0], Region = "cn-hangzhou", Credentials = OssCredentials.FromEnvironment() });

await client.PutBucketAsync("oss-plain-consumer");
await client.PutObjectAsync("oss-plain-consumer", "greetings/1", "hello, oss");
await foreach (var entry in client.ListObjectsV2(new() { Bucket = "oss-plain-consumer", Prefix = "greetings/" }))
{
    Console.WriteLine($"{entry.Key} {entry.Size}");
}

await using var got = await client.GetObjectAsync("oss-plain-consumer", "greetings/1");
Console.WriteLine(await got.ReadAsStringAsync());
Console.WriteLine(OssClient.Version);
