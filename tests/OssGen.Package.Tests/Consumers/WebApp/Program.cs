using System.Diagnostics;
using OssGen;

const string Bucket = "oss-web-app";
const long BigLength = 300L * 1024 * 1024;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
var exports = Exports.AddTo(builder);
var signatures = new List<string>();
builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"))
    .AddHttpMessageHandler(() => new SentSignatures(signatures));
builder.Services.Configure<OssClientOptions>(static options => options.ConfigureHandler =
    static handler => handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator());
// The code of OpenTelemetry, compiled at run time, takes 15 to 20 MB: buffers of 24 MiB instead of 40 leave room for it.
builder.Services.AddOssTransfer(static options => options.MemoryLimit = 24 * 1024 * 1024);
builder.Services.AddHealthChecks().AddOss(Bucket);

await using var app = builder.Build();
app.MapHealthChecks("/health");
app.MapPut("/objects/{key}", static async (string key, HttpRequest request, OssTransfer transfer, CancellationToken cancellationToken) =>
{
    var stored = await transfer.UploadAsync(
        new PutObjectRequest { Bucket = Bucket, Key = key, Content = OssContent.FromStream(request.Body, request.ContentLength) },
        cancellationToken: cancellationToken);
    return $"{stored.Length}";
});
app.MapGet("/objects/{key}", static async (string key, OssClient client, HttpResponse response, CancellationToken cancellationToken) =>
{
    await using var got = await client.GetObjectAsync(Bucket, key, cancellationToken);
    response.ContentLength = got.ContentLength;
    await got.CopyToAsync(response.Body, cancellationToken);
});
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
Console.WriteLine($"health {(int)(await http.GetAsync("/health")).StatusCode}");
await app.Services.GetRequiredService<OssClient>().PutBucketAsync(Bucket);
Console.WriteLine($"health {(int)(await http.GetAsync("/health")).StatusCode} {await http.GetStringAsync("/health")}");

using var put = await http.PutAsync("/objects/big", new StreamContent(new Zeros(BigLength)));
Console.WriteLine($"put {await put.Content.ReadAsStringAsync()}");
await using var got = await http.GetStreamAsync("/objects/big");
var read = 0L;
var buffer = new byte[81_920];
for (int count; (count = await got.ReadAsync(buffer)) > 0;)
{
    read += count;
}

Console.WriteLine($"got {read}");
await http.PutAsync("/objects/small", new StringContent("hello, oss"));
var link = app.Services.GetRequiredService<OssClient>().Presign(
    new GetObjectRequest { Bucket = Bucket, Key = "small" }, TimeSpan.FromMinutes(1));
Console.WriteLine(await http.GetStringAsync(link.Uri));
using var process = Process.GetCurrentProcess();
Console.WriteLine(process.PeakWorkingSet64 < 150_000_000 ? "memory below 150 MB" : $"memory {process.PeakWorkingSet64:N0}");
await app.StopAsync();
await exports.WriteAsync(app.Services, "telemetry.txt");
await File.WriteAllLinesAsync("signatures.txt", [.. signatures, link.Uri.Query.Split("x-oss-signature=")[1].Split('&')[0]]);

/// <summary>A content of zeros that is never in memory as a whole.</summary>
internal sealed class Zeros(long length) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _position; set => _position = value; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - _position);
        Array.Clear(buffer, offset, read);
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
