using System.Net;
using OssGen;

namespace Contoso.Pages;

/// <summary>The code of docs/presigning.md, run against the emulator.</summary>
public sealed class PresigningExamples(PageSite site) : IClassFixture<PageSite>
{
    private readonly OssClient client = site.Client;

    [Fact]
    public async Task A_link_to_an_object()
    {
        await client.PutObjectAsync("my-bucket", "report.pdf", "content");

        var link = client.Presign(
            new GetObjectRequest
            {
                Bucket = "my-bucket",
                Key = "report.pdf",
                ResponseContentType = "application/pdf",
                ResponseContentDisposition = "attachment; filename=\"Report 2026.pdf\"",
            },
            TimeSpan.FromMinutes(10));
        Console.WriteLine(link.Url);

        using var browser = new HttpClient();
        using var reply = await browser.GetAsync(link.Uri);
        Assert.Equal("content", await reply.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", reply.Content.Headers.ContentType?.MediaType);
        Assert.Empty(link.Headers);
    }

    [Fact]
    public async Task A_link_for_an_upload()
    {
        using var http = new HttpClient();

        var upload = client.Presign(
            new PutObjectRequest
            {
                Bucket = "my-bucket",
                Key = "inbox/photo.jpg",
                Content = OssContent.Empty,
                ContentType = "image/jpeg",
            },
            TimeSpan.FromMinutes(10));

        using var message = new HttpRequestMessage(upload.Method, upload.Uri) { Content = new ByteArrayContent([1, 2, 3]) };
        foreach (var (name, value) in upload.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var reply = await http.SendAsync(message);
        Console.WriteLine(reply.StatusCode);

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var head = await client.HeadObjectAsync("my-bucket", "inbox/photo.jpg");
        Assert.Equal(("image/jpeg", 3), (head.ContentType, head.ContentLength));
        Assert.Equal(["Content-Type"], upload.Headers.Keys);
    }

    [Fact]
    public async Task An_upload_with_other_headers_is_refused()
    {
        using var http = new HttpClient();
        var upload = client.Presign(
            new PutObjectRequest { Bucket = "my-bucket", Key = "inbox/photo.jpg", Content = OssContent.Empty, ContentType = "image/jpeg" },
            TimeSpan.FromMinutes(10));
        using var message = new HttpRequestMessage(upload.Method, upload.Uri) { Content = new StringContent("text") };

        using var reply = await http.SendAsync(message);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Contains("SignatureDoesNotMatch", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_a_type_sends_none()
    {
        using var http = new HttpClient();
        var upload = client.Presign(
            new PutObjectRequest { Bucket = "my-bucket", Key = "inbox/raw", Content = OssContent.Empty }, TimeSpan.FromMinutes(10));
        using var message = new HttpRequestMessage(upload.Method, upload.Uri) { Content = new ByteArrayContent([1, 2, 3]) };

        using var reply = await http.SendAsync(message);

        Assert.Empty(upload.Headers);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    [Fact]
    public async Task A_form_for_a_browser()
    {
        using var http = new HttpClient();
        var bucketUrl = new Uri(new Uri(site.Endpoint), "my-bucket");

        var form = await client.PresignPostAsync(new OssPostPolicy(DateTimeOffset.UtcNow.AddHours(1))
            .RequireBucket("my-bucket")
            .RequireStartsWith("key", "uploads/")
            .RequireContentLength(1, 10_000_000));

        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new StringContent("uploads/me.jpg"), "key");
        body.Add(new ByteArrayContent([1, 2, 3]), "file", "me.jpg");
        using var reply = await http.PostAsync(bucketUrl, body);

        Assert.Equal(HttpStatusCode.NoContent, reply.StatusCode);
        Assert.Equal(3, (await client.HeadObjectAsync("my-bucket", "uploads/me.jpg")).ContentLength);
    }

    [Fact]
    public void Limits_of_a_lifetime()
    {
        var request = new GetObjectRequest { Bucket = "my-bucket", Key = "report.pdf" };

        Assert.ThrowsAny<ArgumentException>(() => client.Presign(request, TimeSpan.FromDays(8)));
        Assert.ThrowsAny<ArgumentException>(() => client.Presign(request, TimeSpan.Zero));
        Assert.NotEmpty(client.Presign(request, TimeSpan.FromDays(7)).Url);
        Assert.NotEmpty(client.Presign(request, TimeSpan.FromSeconds(1)).Url);
    }

    [Fact]
    public async Task Credentials_that_must_be_fetched()
    {
        var fetched = new TaskCompletionSource<OssCredentials>();
        using var fetching = site.NewClient(
            options => options.Credentials = OssCredentialsProvider.FromDelegate(_ => new ValueTask<OssCredentials>(fetched.Task)));
        var request = new GetObjectRequest { Bucket = "my-bucket", Key = "report.pdf" };
        var end = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds());

        Assert.Throws<InvalidOperationException>(() => fetching.Presign(request, TimeSpan.FromHours(2)));
        var waiting = fetching.PresignAsync(request, TimeSpan.FromHours(2));
        fetched.SetResult(new OssCredentials("id", "secret", "token", end));

        Assert.Equal(end, (await waiting).Expires);
    }
}
