using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OssGen.Emulator;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>
/// Writes docs/api/toc.yml: the navigation of the site for the public types. Handwritten types of the client are arranged by the folder of
/// their source, generated ones by the area and group of their operation.
/// </summary>
internal static partial class ApiContents
{
    private const string Head = """
        # Written by a test: see CONTRIBUTING.md.
        - name: Overview
          href: index.md
        - name: All types of OssGen
          uid: OssGen

        """;

    // The types of the package that this project doesn't refer to.
    private const string DependencyInjection = """
        - name: Dependency injection
          items:
          - uid: Microsoft.Extensions.DependencyInjection
          - uid: Microsoft.Extensions.DependencyInjection.OssServiceCollectionExtensions
          - uid: Microsoft.Extensions.DependencyInjection.OssHealthChecksBuilderExtensions

        """;

    // The first folder that begins the path of a type's source decides.
    private static readonly (string Folder, string Heading)[] s_subjects =
    [
        ("Transfer", "Transfers"),
        ("Download", "Transfers"),
        ("DeleteObjects", "Objects and results"),
        ("Content", "Objects and results"),
        ("Messages", "Objects and results"),
        ("Wire", "Objects and results"),
        ("Credentials", "Credentials"),
        ("Signing", "Presigning and forms"),
        ("Encryption", "Encryption"),
        ("Errors", "Errors"),
        ("", "Client"),
    ];

    // Of the files of a partial type, the one nearest to the project's folder.
    private static readonly Dictionary<string, string> s_sources = Directory
        .EnumerateFiles(Repository.PathOf("runtime"), "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.PathOf("runtime"), path).Replace('\\', '/'))
        .Where(static path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
        .OrderBy(static path => path.Count(static character => character == '/')).ThenBy(static path => path, StringComparer.Ordinal)
        .SelectMany(static path => PublicType().Matches(Repository.Text($"runtime/{path}"))
            .Select(type => (type.Groups["name"].Value, Path: path)))
        .DistinctBy(static type => type.Value)
        .ToDictionary(static type => type.Value, static type => type.Path, StringComparer.Ordinal);

    private static readonly string[] s_headings =
        ["Client", "Objects and results", "Transfers", "Credentials", "Presigning and forms", "Encryption", "Errors"];

    public static string Write()
    {
        var contents = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var handwritten = TypesOf(typeof(OssClient)).Except(GeneratedTypes.All).ToLookup(HeadingOf);
        foreach (var heading in s_headings)
        {
            contents.Append(CultureInfo.InvariantCulture, $"- name: {heading}\n  items:\n");
            Items(contents, "  ", handwritten[heading]);
        }

        contents.Append("- name: Operations\n  items:\n");
        foreach (var area in OperationArea.All)
        {
            contents.Append(CultureInfo.InvariantCulture, $"  - name: {area.Name}\n    items:\n");
            foreach (var group in area.Groups)
            {
                contents.Append(CultureInfo.InvariantCulture, $"    - name: {group}\n      items:\n");
                Items(contents, "      ", TypesOf(group));
            }
        }

        contents.Append("- name: Emulator\n  items:\n  - uid: OssGen.Emulator\n  - uid: OssGen.Emulator.Wire\n");
        Items(contents, "  ", TypesOf(typeof(OssEmulator)));
        return contents.Append(DependencyInjection.ReplaceLineEndings("\n")).ToString();
    }

    private static IEnumerable<Type> TypesOf(string group)
    {
        var names = OperationGroups.OperationsOf(group).SelectMany(static name => (string[])[$"{name}Request", $"{name}Result"])
            .Concat(OperationGroups.RecordsOf(group)).Concat(OperationGroups.ValueSetsOf(group));
        return names.Select(static name => GeneratedTypes.All.Single(type => type.Name == name));
    }

    // What only generated code calls is hidden from editors, and from the site.
    private static IEnumerable<Type> TypesOf(Type one) => one.Assembly.GetExportedTypes()
        .Where(static type => !type.IsNested && type.Namespace is not null && !IsHidden(type))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal);

    private static bool IsHidden(Type type) => type.CustomAttributes.Any(static attribute =>
        attribute.AttributeType == typeof(System.ComponentModel.EditorBrowsableAttribute)
            && (System.ComponentModel.EditorBrowsableState)attribute.ConstructorArguments[0].Value!
                == System.ComponentModel.EditorBrowsableState.Never);

    private static string HeadingOf(Type type)
    {
        var path = s_sources.GetValueOrDefault(type.Name.Split('`')[0])
            ?? throw new InvalidOperationException($"No file below runtime/ declares {type}.");
        return s_subjects.First(subject => path.StartsWith(subject.Folder, StringComparison.Ordinal)).Heading;
    }

    private static void Items(StringBuilder contents, string indent, IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            contents.Append(CultureInfo.InvariantCulture, $"{indent}- uid: {type.FullName}\n");
        }
    }

    [GeneratedRegex(
        @"^public ((static|sealed|abstract|partial|readonly) )*"
            + @"(class|record struct|record|struct|enum|interface|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();
}
