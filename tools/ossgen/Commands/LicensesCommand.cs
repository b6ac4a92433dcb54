using System.CommandLine;
using OssGen.Tool.Failures;

namespace OssGen.Tool.Commands;

/// <summary>Creates the licenses command, which prints the notices of third-party code.</summary>
internal static class LicensesCommand
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    internal static Command Create(TextWriter output)
    {
        var command = new Command("licenses", "Prints the licenses of ossgen and of the works that it is made with.");
        command.SetAction(_ =>
        {
            using var notices = new StreamReader(typeof(LicensesCommand).Assembly.GetManifestResourceStream(Notices)!);
            while (notices.ReadLine() is { } line)
            {
                output.WriteLine(line);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
