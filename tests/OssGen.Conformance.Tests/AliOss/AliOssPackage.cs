namespace OssGen.Conformance.Tests.AliOss;

/// <summary>The npm package ali-oss, installed once for all tests that use it.</summary>
internal static class AliOssPackage
{
    private static readonly Lazy<Task> Installation =
        new(static () => NodeProgram.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder, new Dictionary<string, string>()));

    /// <summary>The folder of the scripts, which has the installed packages, too.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "AliOss");

    /// <summary>Installs the package, unless Node is missing; the tests that need it are skipped then.</summary>
    public static Task InstallAsync() => NodeProgram.IsInstalled ? Installation.Value : Task.CompletedTask;
}
