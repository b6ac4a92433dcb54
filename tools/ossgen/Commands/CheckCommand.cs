using System.CommandLine;
using OssGen.Generator.Pipeline;
using OssGen.Tool.Checking;
using OssGen.Tool.Correcting;
using OssGen.Tool.Failures;
using OssGen.Tool.Reports;

namespace OssGen.Tool.Commands;

/// <summary>Creates the check command, which reports the mistakes in spec files as a build does.</summary>
internal static class CheckCommand
{
    internal static Command Create(TextWriter output, TextWriter error)
    {
        var files = FileArgument.Create("Spec files, patterns such as \"oss/*.xml\", or folders, whose *.xml are checked.");
        var role = new Option<string>("--role")
        {
            Description = "The role of the files, as in the project: extension, server, client or extension,server.",
            HelpName = "role",
            DefaultValueFactory = static _ => SpecFileSelector.ExtensionRole,
        };
        var include = new Option<string[]>("--include")
        {
            Description = "More files whose names the checked ones may use, as items with Role=\"reference\"; may be repeated.",
            HelpName = "files",
        };
        var package = PackageOption.Create();
        var format = new Option<string>("--format")
        {
            Description = "text, json or sarif (SARIF 2.1.0).",
            HelpName = "format",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong(FindingReport.Formats);
        var target = new Option<string?>("--output", "-o")
        {
            Description = "The file for the report (default: standard output).",
            HelpName = "file",
        };
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Reports warnings as errors." };
        var fix = new Option<bool>("--fix") { Description = "Corrects names as the findings suggest, and reports what remains." };
        var command = new Command("check", "Checks spec files with the generator's own rules, outside of a build.")
        {
            files, role, include, package, format, target, strict, fix,
        };
        command.SetAction(parsed =>
        {
            var roles = Roles(parsed.GetRequiredValue(role));
            var checkedFiles = SpecFiles.Find(parsed.GetRequiredValue(files), "*.xml");
            IReadOnlyList<SpecInput> own = [.. checkedFiles.Select(path => new SpecInput(path, SpecFiles.Read(path), roles, ""))];
            IReadOnlyList<SpecInput> references =
            [
                .. Included(parsed.GetValue(include) ?? [], checkedFiles),
                .. Package(parsed.GetValue(package), roles),
            ];
            var findings = parsed.GetValue(fix)
                ? Correct(own, references, error)
                : SpecChecker.Check([.. own, .. references]);
            var asErrors = parsed.GetValue(strict);
            OutputFile.Write(FindingReport.Of(parsed.GetRequiredValue(format), findings, asErrors), parsed.GetValue(target), output);
            error.WriteLine($"{checkedFiles.Count} checked: {FindingReport.Summary(findings, asErrors)}");
            return findings.Any(finding => finding.IsError || asErrors) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    // Corrections are listed apart from the report, whose formats are those of findings.
    private static IReadOnlyList<SpecFinding> Correct(
        IReadOnlyList<SpecInput> files, IReadOnlyList<SpecInput> references, TextWriter error)
    {
        var corrected = SpecCorrector.Correct(files, references);
        foreach (var (old, file) in files.Zip(corrected.Files).Where(static pair => pair.First != pair.Second))
        {
            SpecFiles.Replace(file.Path, old.GetText(), file.GetText());
            foreach (var correction in corrected.Corrections.Where(correction => correction.Path == file.Path))
            {
                error.WriteLine(TextReport.Of(correction));
            }
        }

        return corrected.Findings;
    }

    private static string Roles(string text)
    {
        var words = text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = Array.Find(words, static word => !SpecFileSelector.Roles.Contains(word, StringComparer.OrdinalIgnoreCase));
        return words.Length == 0 || unknown is not null
            ? throw new CommandException(
                $"There is no role '{unknown ?? text}'. Write one of {string.Join(", ", SpecFileSelector.Roles)}, or several with commas.")
            : string.Join(',', words);
    }

    // A file that is checked isn't a reference, too: its names would be declared twice.
    private static IEnumerable<SpecInput> Included(string[] arguments, IReadOnlyList<string> checkedFiles)
    {
        var own = checkedFiles.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return SpecFiles.Find(arguments, "*.xml")
            .Where(path => !own.Contains(Path.GetFullPath(path)))
            .Select(static path => SpecInput.Reference(path, SpecFiles.Read(path)));
    }

    // A client is the package itself; the names of another one would all be declared twice.
    private static IReadOnlyList<SpecInput> Package(string? folder, string roles) =>
        folder is null && roles.Contains(SpecFileSelector.ClientRole, StringComparison.OrdinalIgnoreCase)
            ? []
            : PackageOption.Files(folder);
}
