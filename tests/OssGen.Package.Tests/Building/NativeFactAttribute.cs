namespace OssGen.Package.Tests.Building;

/// <summary>
/// A fact that compiles to native code: skipped where no C toolchain is installed, but not under CI, where a missing one must fail.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !HasToolchain())
        {
            Skip =
                "No C toolchain: install clang or gcc (on Windows the C++ workload of Visual Studio) to compile a consumer to native code.";
        }
    }

    private static bool HasToolchain()
    {
        if (OperatingSystem.IsWindows())
        {
            var programs = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86);
            return File.Exists(Path.Combine(programs, "Microsoft Visual Studio", "Installer", "vswhere.exe"));
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
    }
}
