using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>Finds the profiles of aliyun CLI and of Alibaba Cloud's SDKs.</summary>
internal static class CloudProfiles
{
    private const string Cli = "ALIBABA_CLOUD_CONFIG_FILE";
    private const string Sdk = "ALIBABA_CLOUD_CREDENTIALS_FILE";

    private static readonly string[] CliFiles = [".aliyun/config.json"];
    private static readonly string[] SdkFiles = [".alibabacloud/credentials", ".alibabacloud/credentials.ini"];

    /// <summary>
    /// Returns the providers of profiles in the order in which they are tried, and whether a variable names the last one.
    /// </summary>
    /// <exception cref="CommandException">A variable names a file that doesn't exist.</exception>
    internal static (IReadOnlyList<OssCredentialsProvider> Providers, bool IsNamed) Find(ProcessEnvironment environment)
    {
        var hasCli = !environment.IsTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED");
        var cli = hasCli ? NamedFile(environment, Cli) ?? UsualFile(environment, CliFiles) : null;
        var sdk = NamedFile(environment, Sdk) ?? UsualFile(environment, SdkFiles)!;
        if (environment.Setting("ALIBABA_CLOUD_PROFILE") is { } name)
        {
            string[] files = cli is null ? [sdk] : [cli, sdk];
            return ([OssCredentialsProvider.FromProfile(name, files)], true);
        }

        if (cli is not null && environment.Setting(Cli) is not null)
        {
            return ([OssCredentialsProvider.FromProfile(name: null, cli)], true);
        }

        var providers = from file in new[] { cli, sdk }
                        where File.Exists(file)
                        select OssCredentialsProvider.FromProfile(name: null, file);
        return ([.. providers], environment.Setting(Sdk) is not null);
    }

    private static string? NamedFile(ProcessEnvironment environment, string variable) =>
        environment.Setting(variable) is not { } file ? null
        : File.Exists(file) ? file
        : throw new CommandException(
            $"{variable} names the profile file {file}, which doesn't exist. Correct the variable, or remove it.");

    private static string UsualFile(ProcessEnvironment environment, string[] names)
    {
        var paths = names.Select(name => Path.Combine(environment.HomeFolder, name)).ToList();
        return paths.FirstOrDefault(File.Exists) ?? paths[0];
    }
}
