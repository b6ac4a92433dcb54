using LiveChannels;
using OssGen;
using OssGen.Emulator;
using OssGen.Samples.Extension;

// A local server that knows the two operations of live-channels.xml in addition to OSS's own.
await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new LiveChannelStore().Handlers });
using var client = new OssClient(new()
{
    Endpoint = emulator.Endpoint.ToString(),
    Region = "cn-hangzhou",
    Credentials = new OssCredentials("id", "secret"),
});

const string Bucket = "oss-live-sample";
await client.PutBucketAsync(Bucket);
Console.WriteLine($"The bucket {Bucket} is on {emulator.Endpoint.Authority}.");

// The overload of the required members; then the request record with everything.
var hls = new LiveChannelTarget { Type = "HLS" };
var created = await client.PutLiveChannelAsync(Bucket, "front-door", hls);
Console.WriteLine($"PutLiveChannel    push to {created.PublishUrls[0]}");
Console.WriteLine($"                  play    {created.PlayUrls[0]}");
foreach (var name in new[] { "garage", "garden", "roof" })
{
    await client.PutLiveChannelAsync(new()
    {
        Bucket = Bucket,
        Key = name,
        Description = $"The camera of the {name}.",
        Status = name == "roof" ? LiveChannelStatus.Disabled : LiveChannelStatus.Enabled,
        Target = hls with { FragDuration = 2 },
    });
}

// Pages of two; the paginator asks for the next one when it is needed.
await foreach (var channel in client.ListLiveChannels(new() { Bucket = Bucket, MaxKeys = 2 }))
{
    Console.WriteLine($"ListLiveChannels  {channel.Name,-10} {channel.Status,-8} owner {channel.Owner?.Id}  {channel.Description}");
}

// Presigned, for callers without a key.
var link = client.Presign(new ListLiveChannelsRequest { Bucket = Bucket, Prefix = "ga" }, TimeSpan.FromMinutes(10));
using var http = new HttpClient();
var document = await http.GetStringAsync(link.Uri);
Console.WriteLine($"Presigned         {document.Split("<LiveChannel>").Length - 1} channels begin with \"ga\"");

// Errors are OSS's own.
try
{
    await client.PutLiveChannelAsync("oss-no-such-bucket", "front-door", hls);
}
catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchBucket)
{
    Console.WriteLine($"PutLiveChannel    {e.Code} for oss-no-such-bucket, as expected");
}
