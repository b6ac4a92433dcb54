using System.CommandLine;
using OssGen.Tool.Checking;

namespace OssGen.Tool.Commands;

/// <summary>Creates the option for the spec of the package, whose names a project's own spec can use.</summary>
internal static class PackageOption
{
    private const string None = "none";

    internal static Option<string?> Create() => new("--package-spec")
    {
        Description = "The folder of the package OssGen that the project uses (default: the spec of the tool's own version); "
            + "none: no package.",
        HelpName = "folder",
    };

    /// <summary>Returns the files of the package as references.</summary>
    internal static IReadOnlyList<SpecInput> Files(string? value) => value switch
    {
        null => PackageSpec.BuiltIn(),
        None => [],
        _ => PackageSpec.In(value),
    };
}
