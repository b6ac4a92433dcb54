using System.CommandLine;

namespace OssGen.Osscmd.Configuration;

/// <summary>The options that every command has.</summary>
internal static class GlobalOptions
{
    internal const string DefaultHost = "oss.aliyuncs.com";

    internal static Option<string?> Host { get; } = Text(
        "--host", $"OSS's host, host:port or URL (default: of the configuration file, else {DefaultHost}).", "-H");

    internal static Option<string?> Id { get; } = Text(
        "--id", "AccessKey id (default: OSS_ACCESS_KEY_ID, else of the configuration file).", "-i");

    internal static Option<string?> Key { get; } = Text(
        "--key",
        "AccessKey secret, or - to read it from the input, where no list of processes shows it (default: OSS_ACCESS_KEY_SECRET, else of "
            + "the configuration file).",
        "-k");

    internal static Option<string?> StsToken { get; } = Text(
        "--sts_token",
        "Security token of temporary credentials, for the id and key in use (default: OSS_SESSION_TOKEN where these are from the "
            + "environment).");

    internal static Option<string?> ConfigFile { get; } = Text("--config_file", "The configuration file (default: ~/.osscredentials).");

    internal static Option<string?> Region { get; } = Text(
        "--region", "Region id such as cn-hangzhou, for signature v4 (default: what the host says).");

    internal static Option<string?> SignVersion { get; } = Choice(
        "--sign_version", "Signature version (default: v4 where the region is known, else v1).", "v1", "v4");

    internal static Option<bool> Secure { get; } = Flag("--secure", "Use https where --host doesn't say.");

    internal static Option<bool> Json { get; } = Flag("--json", "Print data as JSON, for programs.");

    internal static Option<bool> NoProgress { get; } = Flag("--no-progress", "Show no progress.");

    internal static IReadOnlyList<Option> All { get; } =
    [
        Host, Id, Key, StsToken, ConfigFile, Region, SignVersion, Secure, Json, NoProgress,
    ];

    private static Option<string?> Text(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Recursive = true, HelpName = name.TrimStart('-') };

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = Text(name, description);
        option.AcceptOnlyFromAmong(values);
        option.HelpName = string.Join('|', values);
        return option;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Recursive = true };
}
