using System.CommandLine;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Commands;

/// <summary>
/// Creates the licenses command, which prints the notices of third-party code. The native program is a single file, so the notices cannot
/// be shipped in a folder next to it.
/// </summary>
internal static class LicensesCommand
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    internal static Command Create(CommandHost host)
    {
        var command = new Command("licenses", "Prints the licenses of osscmd and of the works that it is made with.");
        command.SetAction(_ =>
        {
            using var notices = new StreamReader(typeof(LicensesCommand).Assembly.GetManifestResourceStream(Notices)!);
            while (notices.ReadLine() is { } line)
            {
                host.Terminal.Out.WriteLine(line);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
