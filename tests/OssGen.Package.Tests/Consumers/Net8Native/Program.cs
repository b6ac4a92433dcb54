using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Contoso.Mottos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OssGen;

const string Bucket = "oss-net8-native";
Console.WriteLine($"on .NET {Environment.Version.Major}, {(RuntimeFeature.IsDynamicCodeSupported ? "compiled at run time" : "native")}");

var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Endpoint"] = args[0],
    ["Region"] = "cn-hangzhou",
    ["Retry:MaxAttempts"] = "2",
    ["Credentials:AccessKeyId"] = "id",
    ["Credentials:AccessKeySecret"] = "secret",
}).Build();
var services = new ServiceCollection();
services.AddOssClient(settings);
services.AddOssTransfer();
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<OssClient>();

await client.PutBucketAsync(Bucket);
await client.PutObjectAsync(Bucket, "greetings/1", "hello, oss");
await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = Bucket, Prefix = "greetings/" }))
{
    Console.WriteLine($"{entry.Key} {entry.Size}");
}

try
{
    await using var missing = await client.GetObjectAsync(Bucket, "missing");
}
catch (OssServiceException e)
{
    Console.WriteLine($"{e.StatusCode} {e.Code}");
}

// A document that the client writes, and one that it reads.
await client.PutBucketMottoAsync(new PutBucketMottoRequest { Bucket = Bucket, Text = "Slow & steady", Acl = BucketAcl.Private });
await foreach (var motto in client.ListBucketMottos(new ListBucketMottosRequest { Bucket = Bucket }))
{
    Console.WriteLine(motto.Text);
}

var transfer = provider.GetRequiredService<OssTransfer>();
var content = RandomNumberGenerator.GetBytes(20_000_000);
using (var source = new MemoryStream(content))
{
    await transfer.UploadAsync(new PutObjectRequest { Bucket = Bucket, Key = "big", Content = OssContent.FromStream(source) });
}

await using (var target = await transfer.OpenReadAsync(Bucket, "big"))
{
    using var copy = new MemoryStream();
    await target.CopyToAsync(copy);
    Console.WriteLine(copy.ToArray().AsSpan().SequenceEqual(content) ? "same content" : "other content");
}

using var rsa = RSA.Create(2048);
using var encrypting = new OssEncryptionClient(client, new OssRsaMasterKey(rsa));
await encrypting.PutObjectAsync(Bucket, "secrets/1", "hello, key");
await using var got = await encrypting.GetObjectAsync(Bucket, "secrets/1");
Console.WriteLine(await got.ReadAsStringAsync());
