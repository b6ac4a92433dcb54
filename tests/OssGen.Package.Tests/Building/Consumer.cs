using OssGen.Package.Tests.Packing;
using OssGen.TestSupport.Programs;

namespace OssGen.Package.Tests.Building;

/// <summary>A project of <c>Consumers/</c> in a fresh folder outside the repository, with the packages from the local feed.</summary>
internal sealed class Consumer
{
    private const string NativeFolder = "native";

    private readonly Dictionary<string, string> _environment;

    private Consumer(string folder, string name, string extension, PackedSite site)
    {
        (Folder, Name, ProjectFile) = (folder, name, name + extension);
        _environment = new(site.RestoreEnvironment)
        {
            ["OssGenVersion"] = site.Version,
            ["OSS_ACCESS_KEY_ID"] = "id",
            ["OSS_ACCESS_KEY_SECRET"] = "secret",
        };
    }

    /// <summary>The major version of .NET that <see cref="RunOnNet8Async"/> runs programs on: 8 where its runtime was named.</summary>
    public static int Net8Runs { get; } = Net8Host is null ? Environment.Version.Major : 8;

    private static string? Net8Host => Environment.GetEnvironmentVariable("OSSGEN_DOTNET8");

    public string Folder { get; }

    public string Name { get; }

    /// <summary>The name of the project's file.</summary>
    public string ProjectFile { get; }

    public static Consumer Create(PackedSite site, string name, params ReadOnlySpan<string> filesOfOthers)
    {
        var source = Path.Combine(PackingSources.Consumers, name);
        var consumer = Empty(site, name, Path.GetExtension(Directory.EnumerateFiles(source, $"{name}.*proj").Single()));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(consumer.Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach (var file in filesOfOthers)
        {
            File.Copy(Path.Combine(PackingSources.Consumers, file), Path.Combine(consumer.Folder, Path.GetFileName(file)));
        }

        return consumer;
    }

    /// <summary>A fresh folder for a project of that name.</summary>
    public static Consumer Empty(PackedSite site, string name, string extension = ".csproj")
        => new(
            Directory.CreateDirectory(Path.Combine(site.Folder, "consumers", $"{name}-{Path.GetRandomFileName()}")).FullName,
            name,
            extension,
            site);

    /// <summary>Writes a file into the project's folder or a folder in it.</summary>
    public async Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>A command of dotnet in the project's folder, with a short log.</summary>
    public Task<ProgramExit> DotnetAsync(string command, params IEnumerable<string> arguments)
        => DotnetCommand.DotnetAsync(Folder, _environment, [command, ProjectFile, "-nologo", "-v:q", "-clp:NoSummary", .. arguments]);

    public Task<ProgramExit> BuildAsync(params IEnumerable<string> arguments) => DotnetAsync("build", [.. arguments, "-o", "out"]);

    /// <summary>Runs what <see cref="BuildAsync"/> built.</summary>
    public Task<ProgramExit> RunAsync(params IEnumerable<string> arguments)
        => DotnetCommand.DotnetAsync(Folder, _environment, [Path.Combine("out", Name + ".dll"), .. arguments]);

    /// <summary>
    /// Runs what <see cref="BuildAsync"/> built for net8.0: with the <c>dotnet</c> that the variable OSSGEN_DOTNET8 names, as .ci/run does,
    /// or else on the runtime of the tests.
    /// </summary>
    public Task<ProgramExit> RunOnNet8Async()
    {
        var environment = new Dictionary<string, string>(_environment) { ["DOTNET_ROLL_FORWARD"] = Net8Host is null ? "Major" : "Minor" };
        return DotnetCommand.RunAsync(Net8Host ?? DotnetHost.Path, Folder, environment, Path.Combine("out", Name + ".dll"));
    }

    /// <summary>Compiles the project to native code, with every warning of the trimmer.</summary>
    public Task<ProgramExit> PublishNativeAsync(params IEnumerable<string> arguments) => DotnetAsync(
        "publish", [.. arguments, "-p:TrimmerSingleWarn=false", "--use-current-runtime", "-o", NativeFolder]);

    /// <summary>Runs what <see cref="PublishNativeAsync"/> compiled.</summary>
    public Task<ProgramExit> RunNativeAsync(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(Folder, NativeFolder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        return DotnetCommand.RunAsync(program, Folder, _environment, arguments);
    }
}
