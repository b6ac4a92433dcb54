using System.Security.Cryptography;
using Contoso.Mottos;
using Net8;
using OssGen;
using OssGen.Emulator;

const string Bucket = "oss-net8-consumer";
await using var emulator = await OssEmulator.StartAsync(new()
{
    Handlers =
    [
        OssEmulatorHandler.For(
            PutBucketMottoCodec.Instance,
            (request, call, _) => ValueTask.FromResult(new PutBucketMottoResult { Number = request.Text.Length })),
    ],
});
using var client = new OssClient(
    new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
Console.WriteLine($"on .NET {Environment.Version.Major}");

await client.PutBucketAsync(Bucket);
await client.PutObjectAsync(Bucket, "greetings/1", "hello, oss");
await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = Bucket, Prefix = "greetings/" }))
{
    Console.WriteLine($"{entry.Key} {entry.Size}");
}

using var rsa = RSA.Create(2048);
using var encrypting = new OssEncryptionClient(client, new OssRsaMasterKey(rsa));
await encrypting.PutObjectAsync(Bucket, "secrets/1", "hello, key");
await using var got = await encrypting.GetObjectAsync(Bucket, "secrets/1");
Console.WriteLine(await got.ReadAsStringAsync());

// The library's extension methods, by its records and by its required members.
var request = new PutBucketMottoRequest { Bucket = Bucket, Text = "Slow and steady" };
Console.WriteLine($"{(await client.PutBucketMottoAsync(request)).Number} {(await client.PutBucketMottoAsync(Bucket, "four")).Number}");
