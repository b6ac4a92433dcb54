using OssGen;

namespace Quickstart.Steps;

/// <summary>A URL that anyone can fetch for ten minutes.</summary>
internal static class PresignSteps
{
    public static async Task RunAsync(Target target, Report report)
    {
        report.Heading("Presigned URL");
        var request = new GetObjectRequest { Bucket = target.Bucket, Key = "2" };
        var presigned = target.Client.Presign(request, TimeSpan.FromMinutes(10));
        report.Note($"> {presigned.Url}");

        using var browser = new HttpClient();
        using var reply = await browser.GetAsync(new Uri(presigned.Url));
        var text = await reply.Content.ReadAsStringAsync();
        report.Note($"{(int)reply.StatusCode}  fetched by a bare HttpClient: {text}");
        report.Expect(text == "hello, oss", "the object's content");
    }
}
