using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>The site of the page, an origin apart from the emulator.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What browsers send as Origin from a page of this site.</summary>
    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    public static async Task<PageServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var folder = AliOssPackage.Folder;
        app.MapGet("/", () => Results.File(Path.Combine(folder, "Page", "index.html"), "text/html"));
        app.MapGet("/done", static () => Results.Text("The form was sent."));
        app.MapGet("/checks.mjs", () => Results.File(Path.Combine(folder, "Page", "checks.mjs"), "text/javascript"));
        app.MapGet("/aliyun-oss-sdk.js", () => Results.File(
            Path.Combine(folder, "node_modules", "ali-oss", "dist", "aliyun-oss-sdk.min.js"), "text/javascript"));
        await app.StartAsync();
        return new PageServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
