namespace OssGen.TestSupport.Programs;

/// <summary>The browser of tests that drive a page: the Chromium, or a browser built on it, that the machine has.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names the browser, if it isn't on the PATH.</summary>
    public const string Variable = "OSSGEN_CHROMIUM";

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Windows and macOS install browsers where no PATH leads.
    private static readonly string[] Places =
    [
        Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    /// <summary>The program; null if there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : OnPath().Concat(Places).FirstOrDefault(File.Exists);

    /// <summary>What a browser needs in a container, and what keeps it from asking anything of the network by itself.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The program. Fails with the remedy if there is none.</summary>
    public static string Require() => Program
        ?? throw new InvalidOperationException($"There is no Chromium: run .ci/browser/install, or set {Variable} to the path of one.");

    private static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)));
}
