using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;
using OssGen.Package.Tests.Telemetry;

namespace OssGen.Package.Tests;

/// <summary>
/// An ASP.NET Core app with the package of extensions: configuration from appsettings.json and the command line, a health check, 300 MB
/// that are streamed up and down, and OpenTelemetry.
/// </summary>
[Collection(PackedCollection.Name)]
public sealed class WebAppConsumerTests(PackedSite site, WebAppRun app) : IClassFixture<WebAppRun>
{
    private static readonly string[] s_expected =
        ["health 503", "health 200 Healthy", "put 314572800", "got 314572800", "hello, oss", "memory below 150 MB"];

    // Those of the app's own HttpClient, which sends the requests, are above the server's.
    private static readonly string[] s_paths =
    [
        "http GET",
        "http GET > server GET /health > oss HeadBucket > http HEAD",
        "http GET > server GET /objects/{key} > oss GetObject > http GET",
        "http PUT > server PUT /objects/{key} > oss Upload > oss CompleteMultipartUpload > http POST",
        "http PUT > server PUT /objects/{key} > oss Upload > oss InitiateMultipartUpload > http POST",
        "http PUT > server PUT /objects/{key} > oss Upload > oss PutObject > http PUT",
        "http PUT > server PUT /objects/{key} > oss Upload > oss UploadPart > http PUT",
        "oss PutBucket > http PUT",
    ];

    [Fact]
    public void Builds_without_a_warning() => Assert.Empty(BuildMessage.In(app.Build!.Output));

    [Fact]
    public void Streams_large_objects_in_little_memory() => Assert.Equal(s_expected, app.Run!.Lines);

    [Fact]
    public void A_call_is_below_the_servers_span_and_above_that_of_its_HTTP_request() => Assert.Equal(s_paths, app.Telemetry.Paths());

    [Fact]
    public void A_call_is_measured_once() => Assert.Equal(
        app.Telemetry.Spans.Count(static span => span is { Source: "OssGen", Kind: "Client" }),
        app.Telemetry.Count("oss.client.call.duration", app.PortTag));

    [Fact]
    public void A_request_is_measured_once_by_the_client_and_once_by_System_Net_Http()
    {
        // The presigned URL was requested without the client.
        const int WithoutClient = 1;

        Assert.Equal(
            app.Telemetry.Count("http.client.request.duration", app.PortTag) - WithoutClient,
            app.Telemetry.Count("oss.client.request.duration", app.PortTag));
    }

    [Fact]
    public void No_series_is_exported_twice() => Assert.Equal(
        app.Telemetry.Series.Select(static series => (series.Instrument, series.Tags)).Distinct(),
        app.Telemetry.Series.Select(static series => (series.Instrument, series.Tags)));

    [Fact]
    public void Neither_keys_nor_signatures_are_in_what_is_exported()
    {
        Assert.All(app.Telemetry.Signatures, static signature => Assert.Equal(64, signature.Length));
        Assert.True(app.Telemetry.Signatures.Count > 40, "Each request of an upload in parts has a signature.");
        Assert.NotEqual(0, app.Telemetry.Records);

        Assert.DoesNotContain(
            [WebAppRun.AccessKeyId, WebAppRun.AccessKeySecret, .. app.Telemetry.Signatures],
            secret => app.Telemetry.Text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [NativeFact]
    public async Task Compiled_to_native_code_it_does_the_same()
    {
        await using var emulator = await WebAppRun.StartEmulatorAsync();
        var consumer = Consumer.Create(site, "WebApp");

        var publish = (await consumer.PublishNativeAsync()).Succeeded();
        var run = (await consumer.RunNativeAsync(WebAppRun.Settings(emulator))).Succeeded();

        Assert.Empty(BuildMessage.In(publish.Output));
        Assert.Equal(s_expected, run.Lines);
        Assert.Equal(s_paths, ExportedTelemetry.Of(consumer.Folder).Paths());
    }

    [Fact]
    public async Task Does_not_start_with_an_unknown_setting()
    {
        await using var emulator = await WebAppRun.StartEmulatorAsync();
        var consumer = Consumer.Create(site, "WebApp");
        (await consumer.BuildAsync()).Succeeded();

        var run = await consumer.RunAsync([.. WebAppRun.Settings(emulator), "--Oss:Retry:Atempts=3"]);

        Assert.NotEqual(0, run.Code);
        Assert.Contains("'Atempts'", run.Error, StringComparison.Ordinal);
    }
}
