using Cameras;
using OssGen;
using OssGen.Emulator;
using OssGen.Samples.Extension;

// A local server that knows the two operations of cameras.xml in addition to OSS's own.
await using var emulator = await OssEmulator.StartAsync(new() { Handlers = new CameraStore().Handlers });
using var client = new OssClient(new()
{
    Endpoint = emulator.Endpoint.ToString(),
    Region = "cn-hangzhou",
    Credentials = new OssCredentials("id", "secret"),
});

const string Bucket = "oss-camera-sample";
await client.PutBucketAsync(Bucket);
Console.WriteLine($"The bucket {Bucket} is on {emulator.Endpoint.Authority}.");

// The overload of the required members; then the request record with everything.
var hls = new CameraTarget { Type = "HLS" };
var created = await client.PutCameraAsync(Bucket, "front-door", hls);
Console.WriteLine($"PutCamera         push to {created.PublishUrls[0]}");
Console.WriteLine($"                  play    {created.PlayUrls[0]}");
foreach (var name in new[] { "garage", "garden", "roof" })
{
    await client.PutCameraAsync(new()
    {
        Bucket = Bucket,
        Key = name,
        Description = $"The camera of the {name}.",
        Status = name == "roof" ? CameraStatus.Disabled : CameraStatus.Enabled,
        Target = hls with { FragDuration = 2 },
    });
}

// Pages of two; the paginator asks for the next one when it is needed.
await foreach (var camera in client.ListCameras(new() { Bucket = Bucket, MaxKeys = 2 }))
{
    Console.WriteLine($"ListCameras       {camera.Name,-10} {camera.Status,-8} owner {camera.Owner?.Id}  {camera.Description}");
}

// Presigned, for callers without a key.
var link = client.Presign(new ListCamerasRequest { Bucket = Bucket, Prefix = "ga" }, TimeSpan.FromMinutes(10));
using var http = new HttpClient();
var document = await http.GetStringAsync(link.Uri);
Console.WriteLine($"Presigned         {document.Split("<Camera>").Length - 1} cameras begin with \"ga\"");

// Errors are OSS's own.
try
{
    await client.PutCameraAsync("oss-no-such-bucket", "front-door", hls);
}
catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchBucket)
{
    Console.WriteLine($"PutCamera         {e.Code} for oss-no-such-bucket, as expected");
}
