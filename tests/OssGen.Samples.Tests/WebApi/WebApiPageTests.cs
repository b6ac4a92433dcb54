using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;
using OssGen.TestSupport.Values;
using PuppeteerSharp;

namespace OssGen.Samples.Tests.WebApi;

public sealed class WebApiPageTests(RunningWebApi api) : IClassFixture<RunningWebApi>
{
    [BrowserFact]
    public async Task A_file_goes_from_the_page_to_the_bucket_by_a_presigned_put()
    {
        using var folder = new TemporaryFolder();
        var bytes = RandomBytes.Of(3_000_000, seed: 1);
        await File.WriteAllBytesAsync(folder["photo one.jpg"], bytes);
        await using var browser = await BrowserProgram.StartAsync();
        var page = await OpenAsync(browser);

        await PickAsync(page, "#put-file", folder["photo one.jpg"]);
        await page.ClickAsync("#put button");
        await page.WaitForFunctionAsync("() => !document.getElementById('message').hidden");

        Assert.Equal("inbox/photo one.jpg is stored.", await TextAsync(page, "#message"));
        Assert.Equal("3.0 MB of 3.0 MB", await TextAsync(page, "#put-progress output"));
        await page.WaitForFunctionAsync("() => document.getElementById('files').textContent.includes('inbox/photo one.jpg')");
        await using var stored = await api.Oss.Client.GetObjectAsync(RunningWebApi.Bucket, "inbox/photo one.jpg");
        Assert.Equal(bytes, await stored.ReadAsBytesAsync());
        Assert.Equal("image/jpeg", stored.ContentType);
    }

    [BrowserFact]
    public async Task A_file_goes_from_the_page_to_the_bucket_by_a_form()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["letter.txt"], "Dear Sir or Madam");
        await using var browser = await BrowserProgram.StartAsync();
        var page = await OpenAsync(browser);

        await PickAsync(page, "#post-file", folder["letter.txt"]);
        await page.ClickAsync("#post button");
        await page.WaitForFunctionAsync("() => !document.getElementById('message')?.hidden");

        Assert.Equal("inbox/letter.txt is stored.", await TextAsync(page, "#message"));
        await using var stored = await api.Oss.Client.GetObjectAsync(RunningWebApi.Bucket, "inbox/letter.txt");
        Assert.Equal("Dear Sir or Madam", await stored.ReadAsStringAsync());
    }

    [BrowserFact]
    public async Task The_page_says_why_oss_refuses_an_upload()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["refused.txt"], "text");
        await using var browser = await BrowserProgram.StartAsync();
        var page = await OpenAsync(browser);

        // What a page does wrong that doesn't send the signed headers as they are.
        await page.EvaluateExpressionAsync(
            "XMLHttpRequest.prototype.setRequestHeader = new Proxy(XMLHttpRequest.prototype.setRequestHeader, "
                + "{ apply: (set, request) => Reflect.apply(set, request, ['Content-Type', 'text/html']) })");
        await PickAsync(page, "#put-file", folder["refused.txt"]);
        await page.ClickAsync("#put button");
        await page.WaitForFunctionAsync("() => !document.getElementById('message').hidden");

        Assert.StartsWith("OSS refused the upload: SignatureDoesNotMatch", await TextAsync(page, "#message"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_page_of_another_origin_can_not_upload()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await BrowserProgram.StartAsync();
        var page = await OpenAsync(browser);
        var signed = await page.EvaluateFunctionAsync<string>(
            """
            async () => (await (await fetch("/uploads", {
                method: "POST",
                headers: { "Content-Type": "application/json" },
                body: JSON.stringify({ name: "foreign.txt", type: "text/plain" })
            })).json()).url
            """);

        // The same server under another name is another origin.
        await page.GoToAsync(new UriBuilder(api.Http.BaseAddress!) { Host = "localhost" }.Uri.ToString());
        var outcome = await page.EvaluateFunctionAsync<string>(
            "url => fetch(url, { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: 'x' })"
                + ".then(() => 'sent', () => 'blocked')",
            signed);

        Assert.Equal("blocked", outcome);
        Assert.False(await api.Oss.Client.ObjectExistsAsync(RunningWebApi.Bucket, "inbox/foreign.txt"));
    }

    private async Task<IPage> OpenAsync(BrowserProgram browser)
    {
        var page = await browser.OpenAsync(api.Http.BaseAddress!);
        await page.WaitForSelectorAsync("#post button:enabled");
        return page;
    }

    private static async Task PickAsync(IPage page, string selector, string path)
    {
        var input = await page.QuerySelectorAsync(selector);
        await input.UploadFileAsync(path);
    }

    private static Task<string> TextAsync(IPage page, string selector) =>
        page.EvaluateFunctionAsync<string>("selector => document.querySelector(selector).textContent", selector);
}
