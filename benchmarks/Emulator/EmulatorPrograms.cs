using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>The programs of the emulator's rows: the emulator as it is published, and its references.</summary>
internal sealed class EmulatorPrograms
{
    private readonly string _emulator;
    private readonly string _empty;

    private EmulatorPrograms(string emulator, string empty) => (_emulator, _empty) = (emulator, empty);

    /// <summary>Publishes the emulator and the empty server below the benchmarks' obj folder.</summary>
    public static async Task<EmulatorPrograms> PublishAsync() => new(
        await PublishAsync(Path.Combine(Repository.Root, "emulator", "OssGen.Emulator.Tool.csproj"), "OssGen.Emulator.Tool"),
        await PublishAsync(await EmptyServerProject.WriteAsync(), EmptyServerProject.Name));

    /// <summary>The emulator over a folder; a null folder is a temporary one.</summary>
    public ProcessStartInfo Emulator(string? folder, params string[] options) => new(
        _emulator,
        [
            "--port", "0", "--access-key-id", SampleAccount.AccessKeyId, "--access-key-secret", SampleAccount.AccessKeySecret, "--control",
            .. folder is null ? Array.Empty<string>() : ["--data", folder], .. options,
        ]);

    /// <summary>An empty Kestrel program that opens a SQLite database.</summary>
    public ProcessStartInfo EmptyServer(string database) => new(_empty, [database]);

    /// <summary>The handler that does the emulator's file work, with the garbage collector that the emulator has.</summary>
    public static ProcessStartInfo BareHandler(string folder)
    {
        var start = OwnProcess.StartInfo(BareServer.Argument);
        start.ArgumentList.Add(folder);
        start.Environment["DOTNET_gcServer"] = "1";
        return start;
    }

    private static async Task<string> PublishAsync(string project, string name)
    {
        var output = Path.Combine(Repository.BuildFolder, name);
        await DotnetProcess.RunAsync("publish", project, "-c", "Release", "-p:RunAnalyzers=false", "-o", output);
        return Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }
}
