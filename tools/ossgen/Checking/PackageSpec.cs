using Microsoft.CodeAnalysis.Text;
using OssGen.Tool.Failures;

namespace OssGen.Tool.Checking;

/// <summary>
/// The spec of the package OssGen. A build adds these files to a project's own ones with the role <c>reference</c>; the tool contains those
/// of its version.
/// </summary>
internal static class PackageSpec
{
    private const string Prefix = "spec/";
    private const string Namespace = "OssGen";

    /// <summary>The files that the tool contains, as references.</summary>
    internal static IReadOnlyList<SpecInput> BuiltIn() =>
        [.. typeof(PackageSpec).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static name => SpecInput.Reference("OssGen/" + name, Text(name), Namespace))];

    /// <summary>The files of a package that is unpacked in a folder, as references.</summary>
    /// <exception cref="CommandException">The folder contains no spec files, or one that isn't text.</exception>
    internal static IReadOnlyList<SpecInput> In(string folder)
    {
        var inner = Path.Combine(folder, "spec");
        var files = SpecFiles.Of(Directory.Exists(inner) ? inner : folder, "*.xml");
        return files.Count > 0
            ? [.. files.Select(static path => SpecInput.Reference(path, SpecFiles.Read(path), Namespace))]
            : throw new CommandException($"{folder} contains no spec files. Pass the folder of the unpacked package, or its folder spec.");
    }

    private static SourceText Text(string name)
    {
        using var reader = new StreamReader(typeof(PackageSpec).Assembly.GetManifestResourceStream(name)!);
        return SourceText.From(reader.ReadToEnd());
    }
}
