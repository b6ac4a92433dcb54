using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OssGen.Osscmd.Tests;

/// <summary>Every listing of a server that sends no times, which OSS always does: none is made up.</summary>
public sealed class AbsentTimesTests : IAsyncLifetime
{
    private const string Buckets =
        "<ListAllMyBucketsResult><Buckets><Bucket><Name>mybucket</Name></Bucket></Buckets></ListAllMyBucketsResult>";
    private const string Objects =
        "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a</Key><Size>1</Size></Contents></ListBucketResult>";

    private const string Uploads =
        "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload><Key>a</Key>"
            + "<UploadId>0004B9894A22E5B1888A1E29F8236E2D</UploadId></Upload></ListMultipartUploadsResult>";

    private const string Parts =
        "<ListPartsResult><IsTruncated>false</IsTruncated><Part><PartNumber>1</PartNumber><Size>1</Size></Part></ListPartsResult>";

    private static readonly string[][] Lines =
    [
        ["getallbucket"],
        ["ls", "oss://mybucket"],
        ["listallobject", "oss://mybucket"],
        ["listparts", "oss://mybucket"],
        ["listpart", "oss://mybucket/a", "--upload_id=0004B9894A22E5B1888A1E29F8236E2D"],
    ];

    private readonly WebApplication _server = Create();
    private readonly CommandLine _line = new();

    public static TheoryData<string[]> Listings => [.. Lines.SelectMany(static line => new string[][] { line, [.. line, "--json"] })];

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        await _line.RunAsync("config", "--id=ID", "--key=SECRET", $"--host={new Uri(_server.Urls.Single()).Authority}");
    }

    public async Task DisposeAsync()
    {
        _line.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task A_listing_shows_no_time_that_nobody_sent(string[] command)
    {
        var run = await _line.RunAsync(command);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
        Assert.DoesNotContain("0001-01-01", run.Output, StringComparison.Ordinal);
    }

    private static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(static async call =>
        {
            call.Response.Headers["x-oss-request-id"] = "65F9C2A1B3D4E5F601234567";
            call.Response.ContentType = "application/xml";
            await call.Response.WriteAsync(
                call.Request.Path == "/" ? Buckets : call.Request.Query.ContainsKey("uploads") ? Uploads : call.Request.Query.ContainsKey(
                    "uploadId") ? Parts : Objects);
        });
        return server;
    }
}
