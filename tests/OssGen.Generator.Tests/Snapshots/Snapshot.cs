using System.Runtime.CompilerServices;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.GoldenFiles;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Snapshots;

/// <summary>
/// Runs the generator over a tiny spec, compiles what comes out without a complaint and compares it with the golden files.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string children, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
        => Verify([SpecSource.Of("tiny", children)], file, test);

    public static void VerifyServer(string children, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var spec = SpecSource.Of("tiny", children);
        Verify([spec.As("server", "OssGen.Emulator"), spec], file, test, onlyServer: true);
    }

    public static void Verify(
        SpecSource[] specs, [CallerFilePath] string file = "", [CallerMemberName] string test = "", bool onlyServer = false)
    {
        var run = GeneratorRun.Of(specs);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Complaints());
        var files =
            run.Files.Where(pair => !onlyServer || pair.Key.Contains(".Server.", StringComparison.Ordinal) || pair.Key == "OssRoutes.g.cs");
        Golden.CompareAll(
            "tests/OssGen.Generator.Tests/Snapshots", $"{Path.GetFileNameWithoutExtension(file)}.{test}", files.ToDictionary());
    }
}
