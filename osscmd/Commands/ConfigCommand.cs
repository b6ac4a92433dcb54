using System.CommandLine;
using OssGen.Osscmd.Configuration;
using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the config command, which stores the AccessKey ID, its secret and the host for later commands.</summary>
internal static class ConfigCommand
{
    internal static Command Create(CommandHost host)
    {
        var command = new Command(
            "config", "Stores --id, --key and, if given, --host in the configuration file, which it writes again, readable by you alone.");
        command.SetAction(parsed =>
        {
            var (id, key) = (parsed.GetValue(GlobalOptions.Id), SecretInput.KeyOf(parsed, host.Terminal));
            if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(key))
            {
                throw new CommandException("config miss parameters, use --id=[accessid] --key=[accesskey] to specify id/key pair");
            }

            var credentials = new OssCredentials(id, key);
            var file = CredentialsFile.At(parsed.GetValue(GlobalOptions.ConfigFile), host.Environment);
            file.Save(new StoredCredentials(parsed.GetValue(GlobalOptions.Host), credentials.AccessKeyId, credentials.AccessKeySecret));
            host.Terminal.Out.WriteLine($"Your configuration is saved into {file.Path} .");
            return ExitCode.Success;
        });
        return command;
    }
}
