using OssGen.TestSupport.Programs;
using PuppeteerSharp;

namespace OssGen.Samples.Tests.Programs;

/// <summary>A browser without a window, with a profile of its own.</summary>
internal sealed class BrowserProgram : IAsyncDisposable
{
    private readonly IBrowser _browser;

    private BrowserProgram(IBrowser browser) => _browser = browser;

    public static async Task<BrowserProgram> StartAsync() => new(await Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = Chromium.Require(),
        Args = [.. Chromium.Arguments],
        Headless = true,
    }));

    /// <summary>Opens a page.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        var page = await _browser.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = 1000, Height = 800 });
        await page.GoToAsync(address.ToString());
        return page;
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
