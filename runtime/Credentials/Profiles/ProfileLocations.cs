using OssGen.Credentials.Exchange;

namespace OssGen.Credentials.Profiles;

/// <summary>Where profile files are.</summary>
internal static class ProfileLocations
{
    private const string CliVariable = "ALIBABA_CLOUD_CONFIG_FILE";
    private const string SdkVariable = "ALIBABA_CLOUD_CREDENTIALS_FILE";

    /// <summary>The file of aliyun CLI.</summary>
    internal static ProfileLocation CliFile(SourceSurroundings surroundings) => surroundings.ValueOf(CliVariable) is { } file
        ? new(file) { Variable = CliVariable }
        : new(Path.Combine(surroundings.HomeFolder, ".aliyun", "config.json"));

    /// <summary>The file of Alibaba Cloud's SDKs, which some of them name <c>credentials</c> and others <c>credentials.ini</c>.</summary>
    internal static ProfileLocation SdkFile(SourceSurroundings surroundings)
    {
        if (surroundings.ValueOf(SdkVariable) is { } file)
        {
            return new(file) { Variable = SdkVariable };
        }

        var usual = Path.Combine(surroundings.HomeFolder, ".alibabacloud", "credentials");
        return new(!File.Exists(usual) && File.Exists(usual + ".ini") ? usual + ".ini" : usual);
    }
}
