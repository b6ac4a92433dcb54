using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OssGen.Samples.Tests.Programs;
using OssGen.TestSupport.Values;

namespace OssGen.Samples.Tests.WebApi;

public sealed class WebApiTests(RunningWebApi api) : IClassFixture<RunningWebApi>
{
    [Fact]
    public async Task A_file_of_many_parts_is_streamed_up_and_down()
    {
        var bytes = RandomBytes.Of(20_000_000, seed: 1);

        using var put = await api.Http.PutAsync("files/large/a%20b.bin", new StreamContent(new MemoryStream(bytes)));
        var down = await api.Http.GetByteArrayAsync(put.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal(bytes, down);
        Assert.Equal(bytes.Length, (await api.Oss.Client.HeadObjectAsync(RunningWebApi.Bucket, "large/a b.bin")).ContentLength);
    }

    [Fact]
    public async Task The_type_of_a_file_is_kept()
    {
        await PutAsync("type", "{}", "application/json");

        using var got = await api.Http.GetAsync("files/type");

        Assert.Equal("application/json", got.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("bytes=2-5", HttpStatusCode.PartialContent, "2345", "bytes 2-5/10")]
    [InlineData("bytes=7-", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=8-99", HttpStatusCode.PartialContent, "89", "bytes 8-9/10")]
    [InlineData("bytes=0-1,4-5", HttpStatusCode.OK, "0123456789", null)]
    [InlineData("lines=0-1", HttpStatusCode.OK, "0123456789", null)]
    public async Task A_range_of_a_file_is_sent(string range, HttpStatusCode status, string text, string? contentRange)
    {
        await PutAsync("digits", "0123456789");

        using var got = await GetAsync("digits", ("Range", range));

        Assert.Equal(status, got.StatusCode);
        Assert.Equal(text, await got.Content.ReadAsStringAsync());
        Assert.Equal(contentRange, got.Content.Headers.ContentRange?.ToString());
        Assert.Equal("bytes", got.Headers.AcceptRanges.Single());
    }

    [Fact]
    public async Task A_range_behind_the_end_can_not_be_sent()
    {
        await PutAsync("digits-short", "0123456789");

        using var got = await GetAsync("digits-short", ("Range", "bytes=20-"));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, got.StatusCode);
    }

    [Fact]
    public async Task The_range_of_a_file_that_is_still_the_same_is_continued()
    {
        var tag = await PutAsync("continued", "0123456789");

        using var got = await GetAsync("continued", ("Range", "bytes=5-"), ("If-Range", tag));

        Assert.Equal("56789", await got.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_has_changed_is_sent_from_its_beginning()
    {
        var tag = await PutAsync("changed", "0123456789");
        await PutAsync("changed", "abcdefghij");

        using var got = await GetAsync("changed", ("Range", "bytes=5-"), ("If-Range", tag));

        Assert.Equal("abcdefghij", await got.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_the_caller_has_is_not_sent_again()
    {
        var tag = await PutAsync("cached", "text");

        using var got = await GetAsync("cached", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, got.StatusCode);
    }

    [Theory]
    [InlineData("files/no-such-file", "GET", HttpStatusCode.NotFound)]
    [InlineData("files//absolute", "PUT", HttpStatusCode.BadRequest)]
    [InlineData("files//absolute", "GET", HttpStatusCode.BadRequest)]
    [InlineData("files//absolute", "DELETE", HttpStatusCode.BadRequest)]
    [InlineData("files/control%07character", "GET", HttpStatusCode.BadRequest)]
    public async Task A_call_that_can_not_succeed_says_why(string path, string method, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var reply = await api.Http.SendAsync(request);

        Assert.Equal(status, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_deleted_file_is_gone()
    {
        await PutAsync("deleted", "text");

        using var deleted = await api.Http.DeleteAsync("files/deleted");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.False(await api.Oss.Client.ObjectExistsAsync(RunningWebApi.Bucket, "deleted"));
    }

    [Fact]
    public async Task Files_are_listed()
    {
        await PutAsync("listed/a", "1");
        await PutAsync("listed/b", "22");

        var files = await api.Http.GetFromJsonAsync<JsonElement>("files?prefix=listed/");

        Assert.Equal(
            ["listed/a: 1", "listed/b: 2"],
            files.EnumerateArray().Select(file => $"{file.GetProperty("key")}: {file.GetProperty("size")}"));
    }

    [Fact]
    public async Task Without_settings_the_app_uses_an_emulator_of_its_own()
    {
        await using var sample = Sample.Start("WebApi", LaunchProfile.SettingsOf("WebApi"), "--urls", "http://127.0.0.1:0");
        var address = await RunningWebApi.StartedAsync(sample);

        using var put = await api.Http.PutAsync(new Uri(address, "files/first"), new StringContent("text"));
        var health = await api.Http.GetStringAsync(new Uri(address, "health"));

        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        Assert.Equal("Healthy", health);
    }

    [Fact]
    public async Task Without_settings_the_app_does_not_start_in_production()
    {
        var exit = await Sample.RunAsync("WebApi", LaunchProfile.Production, "--urls", "http://127.0.0.1:0");

        Assert.NotEqual(0, exit.Code);
        Assert.Contains("Neither Oss:Region nor Oss:Endpoint is set.", exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_no_page_has_does_not_become_an_allowed_origin()
    {
        await using var sample = Sample.Start(
            "WebApi", api.Oss.Settings(("Files__Bucket", "in-a-container")), "--urls", "http://*:0");

        var warning = await sample.LineWithAsync("Files:AllowedOrigins:0");
        await sample.LineWithAsync("Application started.");

        Assert.Contains("No page has the address http://", warning, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<OssServiceException>(async () => await api.Oss.Client.GetBucketCorsAsync("in-a-container"));
        Assert.Equal("NoSuchCORSConfiguration", error.Code);
    }

    private async Task<string> PutAsync(string name, string text, string type = "text/plain")
    {
        using var put = await api.Http.PutAsync($"files/{name}", new StringContent(text, new MediaTypeHeaderValue(type)));
        put.EnsureSuccessStatusCode();
        return (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("eTag").GetString()!;
    }

    private async Task<HttpResponseMessage> GetAsync(string name, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"files/{name}");
        foreach (var (header, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await api.Http.SendAsync(request);
    }
}
