using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// Finds the profiles of aliyun CLI and of Alibaba Cloud's SDKs. The file of the SDKs is looked at only if that of aliyun CLI has no
/// usable profile.
/// </summary>
internal static class CloudProfiles
{
    private const string Cli = "ALIBABA_CLOUD_CONFIG_FILE";
    private const string Sdk = "ALIBABA_CLOUD_CREDENTIALS_FILE";

    private static readonly string[] CliFiles = [".aliyun/config.json"];
    private static readonly string[] SdkFiles = [".alibabacloud/credentials", ".alibabacloud/credentials.ini"];

    /// <summary>
    /// Returns the providers of profiles in the order in which they are tried, and whether a variable names the last one.
    /// </summary>
    /// <exception cref="CommandException">The file of aliyun CLI that a variable names doesn't exist.</exception>
    internal static (IReadOnlyList<OssCredentialsProvider> Providers, bool IsNamed) Find(ProcessEnvironment environment)
    {
        var hasCli = !environment.IsTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED");
        var namedCli = hasCli ? NamedCli(environment) : null;
        var cli = hasCli ? namedCli ?? UsualFile(environment, CliFiles) : null;
        if (environment.Setting("ALIBABA_CLOUD_PROFILE") is { } name)
        {
            return (OfName(name, cli, environment), true);
        }

        if (namedCli is not null)
        {
            return ([OssCredentialsProvider.FromProfile(name: null, namedCli)], true);
        }

        OssCredentialsProvider?[] providers =
        [
            UsualProfile(cli),
            environment.Setting(Sdk) is { } sdk ? NamedSdk(name: null, sdk) : UsualProfile(UsualFile(environment, SdkFiles)),
        ];
        return ([.. providers.OfType<OssCredentialsProvider>()], environment.Setting(Sdk) is not null);
    }

    private static OssCredentialsProvider[] OfName(string name, string? cli, ProcessEnvironment environment)
    {
        if (environment.Setting(Sdk) is { } sdk && !File.Exists(sdk))
        {
            return cli is null ? [NamedSdk(name, sdk)] : [OssCredentialsProvider.FromProfile(name, cli), NamedSdk(name, sdk)];
        }

        var file = environment.Setting(Sdk) ?? UsualFile(environment, SdkFiles);
        return [OssCredentialsProvider.FromProfile(name, cli is null ? [file] : [cli, file])];
    }

    private static string? NamedCli(ProcessEnvironment environment) =>
        environment.Setting(Cli) is not { } file || File.Exists(file) ? environment.Setting(Cli)
        : throw new CommandException(Missing(Cli, file));

    /// <summary>Returns a provider that fails when it is asked, which it isn't if an earlier one has credentials.</summary>
    private static OssCredentialsProvider NamedSdk(string? name, string file) => File.Exists(file)
        ? OssCredentialsProvider.FromProfile(name, file)
        : OssCredentialsProvider.FromDelegate(_ => throw new OssCredentialsException(Missing(Sdk, file)));

    /// <summary>Returns a provider for a file that wasn't named: if its profile can't be used, the next source is tried.</summary>
    private static OssCredentialsProvider? UsualProfile(string? file)
    {
        return File.Exists(file) ? OssCredentialsProvider.FromDelegate(FetchAsync) : null;

        async ValueTask<OssCredentials> FetchAsync(CancellationToken cancellationToken)
        {
            try
            {
                return (await OssCredentialsProvider.FromProfile(name: null, file).GetCredentialsAsync(cancellationToken))!;
            }
            catch (OssCredentialsException failure)
            {
                // The library regards a file that it is given as named, and would end the chain.
                throw new OssCredentialsException(failure.Message, failure);
            }
        }
    }

    private static string Missing(string variable, string file) =>
        $"{variable} names the profile file {file}, which doesn't exist. Correct the variable, or remove it.";

    private static string UsualFile(ProcessEnvironment environment, string[] names)
    {
        var paths = names.Select(name => Path.Combine(environment.HomeFolder, name)).ToList();
        return paths.FirstOrDefault(File.Exists) ?? paths[0];
    }
}
