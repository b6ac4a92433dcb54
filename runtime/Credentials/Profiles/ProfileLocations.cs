using OssGen.Credentials.Exchange;

namespace OssGen.Credentials.Profiles;

/// <summary>Where profile files are.</summary>
internal static class ProfileLocations
{
    /// <summary>The file of aliyun CLI.</summary>
    internal static string CliFile(SourceSurroundings surroundings) =>
        surroundings.ValueOf("ALIBABA_CLOUD_CONFIG_FILE") ?? Path.Combine(surroundings.HomeFolder, ".aliyun", "config.json");

    /// <summary>The file of Alibaba Cloud's SDKs, which some of them name <c>credentials</c> and others <c>credentials.ini</c>.</summary>
    internal static string SdkFile(SourceSurroundings surroundings)
    {
        if (surroundings.ValueOf("ALIBABA_CLOUD_CREDENTIALS_FILE") is { } file)
        {
            return file;
        }

        var usual = Path.Combine(surroundings.HomeFolder, ".alibabacloud", "credentials");
        return !File.Exists(usual) && File.Exists(usual + ".ini") ? usual + ".ini" : usual;
    }
}
