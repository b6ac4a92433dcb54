using PuppeteerSharp;

namespace OssGen.TestSupport.Programs;

/// <summary>A browser without a window, with a profile of its own.</summary>
internal sealed class BrowserProgram : IAsyncDisposable
{
    private readonly IBrowser _browser;

    private BrowserProgram(IBrowser browser) => _browser = browser;

    /// <summary>Starts a browser.</summary>
    /// <param name="arguments">Arguments of the command line, in addition to those that all tests need.</param>
    public static async Task<BrowserProgram> StartAsync(params string[] arguments) => new(await Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = Chromium.Require(),
        Args = [.. Chromium.Arguments, .. arguments],
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
