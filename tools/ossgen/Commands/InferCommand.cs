using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Pipeline;
using OssGen.Generator.Reading;
using OssGen.Tool.Checking;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Failures;
using OssGen.Tool.Inference;
using OssGen.Tool.Knowledge;
using OssGen.Tool.Reports;
using OssGen.Tool.Writing;

namespace OssGen.Tool.Commands;

/// <summary>Creates the infer command, which writes spec entries from HTTP exchanges.</summary>
internal static class InferCommand
{
    /// <summary>The ID of errors in exchanges, so that they have the format of the generator's.</summary>
    internal const string ExchangeError = "OSSGEN301";

    private static string MissingDocumentation => UsageDiagnostics.MissingDocumentation.Id;

    internal static Command Create(TextWriter output, TextWriter error)
    {
        var files = FileArgument.Create("Files with requests and responses as API pages print them, or folders, whose *.http are read.");
        var name = Text("--name", "The name of the operation (default: guessed, such as GetBucketAcl).", "name");
        var group = Text("--group", "The name of the file's group (default: that of the sub-resource).", "name");
        var package = PackageOption.Create();
        var target = Text("--output", "The file to write (default: standard output). It must not exist, unless --force is given.", "file");
        target.Aliases.Add("-o");
        var force = new Option<bool>("--force") { Description = "Replaces the file of --output." };
        var command = new Command("infer", "Writes a spec entry from HTTP exchanges: requests with their responses.")
        {
            files, name, group, package, target, force,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(target);
            RefuseExisting(path, parsed.GetValue(force));
            Validate(parsed.GetValue(name), AttributeSyntax.Identifier, "--name");
            Validate(parsed.GetValue(group), AttributeSyntax.Group, "--group");
            var references = PackageOption.Files(parsed.GetValue(package));
            var names = PackageNames.Of(references);

            // Without a package, the hosts of services remain those of services.
            var hosts = references.Count > 0 ? names.Hosts : PackageNames.Of(PackageSpec.BuiltIn()).Hosts;
            try
            {
                var exchanges = SpecFiles.Find(parsed.GetRequiredValue(files), "*.http")
                    .SelectMany(file => ExchangeReader.Read(SpecFiles.Read(file).ToString(), file, hosts));
                var spec = SpecInference.Infer([.. exchanges], parsed.GetValue(name), parsed.GetValue(group), names);
                var text = SpecWriter.Write(spec);
                OutputFile.Write(text, path, output);
                Warn(spec, error);
                var written = new SpecInput(path ?? "output", SourceText.From(text), SpecFileSelector.ExtensionRole, "");
                return Report(SpecChecker.Check([written, .. references]), error);
            }
            catch (ExchangeException failure)
            {
                var place = new SpecPlace(failure.Path, failure.Line, 1, failure.Line, 1);
                var finding = new SpecFinding(ExchangeError, IsError: true, failure.Message, place);
                error.Write(TextReport.Of([finding], warningsAsErrors: false));
                return ExitCode.Findings;
            }
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    private static void RefuseExisting(string? path, bool force)
    {
        if (path is not null && !force && File.Exists(path))
        {
            throw new CommandException($"{path} exists. Choose another file, or add --force to replace it.");
        }
    }

    private static void Validate(string? value, AttributeSyntax syntax, string option)
    {
        if (value is not null && AttributeChecks.Problem(syntax, value) is { } problem)
        {
            throw new CommandException($"'{value}' can't be the value of {option}: {problem}.");
        }
    }

    private static void Warn(SpecDraft spec, TextWriter error)
    {
        var warnings = spec.Operations
            .SelectMany(static operation => operation.Exchanges)
            .SelectMany(static exchange => exchange.Request.Warnings.Concat(exchange.Response.Warnings))
            .Select(static warning => new SpecFinding(
                ExchangeError, IsError: false, warning.Message, new SpecPlace(warning.Path, warning.Line, 1, warning.Line, 1)));
        error.Write(TextReport.Of([.. warnings], warningsAsErrors: false));
    }

    // Each piece of documentation that is missing has its comment in the entry; one line says how many there are.
    private static int Report(IReadOnlyList<SpecFinding> findings, TextWriter error)
    {
        var others = findings.Where(static finding => finding.Id != MissingDocumentation).ToList();
        error.Write(TextReport.Of(others, warningsAsErrors: false));
        var missing = findings.Count - others.Count;

        // The generator looks for documentation only where there is no error.
        if (missing > 0)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{missing} texts of documentation are to be written ({MissingDocumentation}); comments say what."));
        }

        return others.Exists(static finding => finding.IsError) ? ExitCode.Findings : ExitCode.Clean;
    }
}
