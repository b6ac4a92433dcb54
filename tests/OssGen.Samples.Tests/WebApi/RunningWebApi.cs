using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.WebApi;

/// <summary>The sample WebApi as a program, which stores its files in the emulator of the tests.</summary>
public sealed class RunningWebApi : IAsyncLifetime
{
    internal const string Bucket = "web-api-files";

    private Sample? _sample;

    public Oss Oss { get; } = new();

    /// <summary>The API, for a caller outside of a browser.</summary>
    public HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        await Oss.InitializeAsync();
        _sample = Sample.Start("WebApi", Oss.Settings(("Files__Bucket", Bucket)), "--urls", "http://127.0.0.1:0");
        Http.BaseAddress = await StartedAsync(_sample);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_sample is not null)
        {
            await _sample.DisposeAsync();
        }

        await Oss.DisposeAsync();
    }

    /// <summary>Waits until the app is ready, and returns its address.</summary>
    internal static async Task<Uri> StartedAsync(Sample sample)
    {
        const string Listening = "Now listening on: ";
        var line = await sample.LineWithAsync(Listening);
        await sample.LineWithAsync("Application started.");
        return new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
    }
}
